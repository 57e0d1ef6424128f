package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Languages;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the registry: what is in force and where, and who may act under it. */
@Service
@Transactional(readOnly = true)
public class RightService {

    private final RightRepository rights;
    private final PartnerRepository partners;
    private final SourceRepository sources;
    private final RightUse use;
    private final RightRules rules;
    private final Clock clock;

    RightService(
            RightRepository rights,
            PartnerRepository partners,
            SourceRepository sources,
            RightUse use,
            RightRules rules,
            Clock clock) {
        this.rights = rights;
        this.partners = partners;
        this.sources = sources;
        this.use = use;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or it is not the viewer's to see */
    public Right get(UUID id, Viewer viewer) {
        return rights.find(id, viewer, today()).orElseThrow(() -> new NotFound("right " + id));
    }

    Optional<Right> find(UUID id, Viewer viewer) {
        return rights.find(id, viewer, today());
    }

    /**
     * Why the viewer cannot give notice under this right today: it is not theirs, their authority has ended or does not
     * cover it, or it is not in force. Empty where they can; the regime's jurisdictions are another question.
     */
    public Optional<FormFault> refusal(UUID id, Viewer viewer) {
        return use.refusal(id, rights.find(id, viewer, today()), viewer, today());
    }

    /** Rights the viewer may see, by title, retired ones only where the filter asks for them. */
    Page<Right> page(Viewer viewer, RightFilter filter, String after, int limit) {
        return rights.page(viewer, filter, today(), rules.expiringDays(), after, limit);
    }

    List<RightRepository.Count> counts(Viewer viewer) {
        return rights.counts(viewer, today(), rules.expiringDays());
    }

    /** What a list shows of it today. */
    String status(Right right, int expiringDays) {
        return right.status(today(), expiringDays);
    }

    /** Those of the viewer's own organisation and principals that are in force today: a notice may rest on them. */
    public List<Right> usableBy(Viewer viewer) {
        return rights.usable(viewer, today());
    }

    /** Whether the right is approved and has effect in that jurisdiction on that day; false for an unknown right. */
    public boolean inForce(UUID right, String jurisdiction, LocalDate day) {
        return inForce(right, List.of(jurisdiction), day);
    }

    /** The same for any of these jurisdictions, such as a regime's. */
    public boolean inForce(UUID right, Collection<String> anyOf, LocalDate day) {
        return rights.find(right, day).map(r -> r.inForce(anyOf, day)).orElse(false);
    }

    /** Where the genuine article is sold: the reader's language first, the flagship store first within it. */
    public List<GenuineSource> genuineSources(UUID holder, Locale locale) {
        return sources.of(holder, Languages.tag(locale));
    }

    /** The holder's suppliers that a text names, such as a seller's word on where the goods come from. */
    public List<AuthorisedSupplier> suppliersNamed(UUID holder, String text, LocalDate day) {
        return text == null || text.isBlank() ? List.of() : partners.suppliersNamed(holder, text, day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
