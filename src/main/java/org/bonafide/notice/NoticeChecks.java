package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.rights.Right;
import org.springframework.stereotype.Component;

/** What a notice must have before any of its rows counts, by the table of its regime's elements. */
@Component
class NoticeChecks {

    /** More hosts than these say nothing more about where listings are offered. */
    private static final int MOST_HOSTS = 50;

    private final RightAndRegime basis;
    private final ElementRules elements;
    private final Contacts contacts;
    private final GoodFaithRules goodFaith;
    private final EvidenceService evidence;
    private final NoticeLimits limits;
    private final Clock clock;

    NoticeChecks(
            RightAndRegime basis,
            ElementRules elements,
            Contacts contacts,
            GoodFaithRules goodFaith,
            EvidenceService evidence,
            NoticeLimits limits,
            Clock clock) {
        this.basis = basis;
        this.elements = elements;
        this.contacts = contacts;
        this.goodFaith = goodFaith;
        this.evidence = evidence;
        this.limits = limits;
        this.clock = clock;
    }

    /** The same for a notice whose listings are on the hosts its rows name. */
    Checked check(NoticeSubmission notice, boolean evidenceGiven, Viewer viewer) {
        Set<String> hosts = notice.listings().stream()
                .map(row -> ListingUrl.parse(String.valueOf(row.url()).strip()))
                .flatMap(Optional::stream)
                .map(ListingUrl::host)
                .distinct()
                .limit(MOST_HOSTS)
                .collect(Collectors.toSet());
        return check(notice, evidenceGiven, hosts, viewer);
    }

    /**
     * Examines all but the rows; that there is one is the caller's to see.
     *
     * @param evidenceGiven whether any file goes with it, of the whole or of a row
     * @param hosts of its listings, for the regime: it must hold where they are offered
     */
    Checked check(NoticeSubmission notice, boolean evidenceGiven, Collection<String> hosts, Viewer viewer) {
        List<FormFault> faults = new ArrayList<>();
        Right right = basis.right(notice.right(), viewer, faults);
        RegimeChoice.Option regime = basis.regime(notice.regime(), right, hosts, faults);
        List<Defect> defects = new ArrayList<>();
        elements(notice, right, regime, evidenceGiven, viewer, faults, defects);
        NoticeLengths.check(notice, faults);
        goodFaith.check(notice.goodFaithChecks(), "goodFaithChecks[%d].", faults);
        if (!evidence.areOwn(allEvidence(notice), viewer)) {
            faults.add(new FormFault("evidence", "evidence.unknown"));
        }
        boolean chosen = notice.regime() != null && !notice.regime().isBlank();
        return new Checked(
                right,
                regime == null ? null : regime.regime(),
                regime == null || chosen ? null : regime.reason(),
                faults,
                defects);
    }

    private void elements(
            NoticeSubmission notice,
            Right right,
            RegimeChoice.Option regime,
            boolean evidenceGiven,
            Viewer viewer,
            List<FormFault> faults,
            List<Defect> defects) {
        Contacts.OnRecord contact = contacts.of(right == null ? null : right.holder(), viewer);
        // Right and location have faults of their own, which say more than that they are missing.
        Element.Given given = new Element.Given(true, true, evidenceGiven, notice, contact);
        for (ElementRules.Rule rule : elements.of(regime == null ? null : regime.regime(), today())) {
            if (!rule.element().isThere(given)) {
                switch (rule.requirement()) {
                    case REQUIRED -> faults.add(rule.defect(contact).fault());
                    case CURABLE -> defects.add(rule.defect(contact));
                    case OPTIONAL -> {}
                }
            }
        }
    }

    /** Faults of the rows: none named at all, too many, or not one that can be acted on. */
    void rows(List<NoticeRow> rows, List<FormFault> faults) {
        if (rows.isEmpty()) {
            faults.add(new FormFault("listings", "notice.listings.missing"));
        } else if (rows.size() > limits.maxRows()) {
            faults.add(new FormFault("listings", "notice.listings.tooMany", limits.maxRows()));
        } else if (rows.stream().noneMatch(NoticeRow::accepted)) {
            rows.forEach(r -> faults.add(new FormFault(
                    "listings[" + (r.line() - 1) + "].url",
                    "notice.row." + r.location().fault(),
                    String.valueOf(r.location().detail()))));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<UUID> allEvidence(NoticeSubmission notice) {
        Stream<UUID> ofRows = notice.listings().stream().flatMap(l -> l.evidence().stream());
        Stream<UUID> ofChecks = notice.goodFaithChecks().stream().map(GoodFaithCheck::evidence);
        return Stream.of(notice.evidence().stream(), ofRows, ofChecks)
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
