package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.rights.Right;
import org.springframework.stereotype.Component;

/** What a notice must have before any of its rows counts, by the table of its regime's elements. */
@Component
class NoticeChecks {

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

    /** Examines all but whether any row can be acted on. */
    Checked check(NoticeSubmission notice, RowFacts rows, Viewer viewer) {
        boolean files = !notice.evidence().isEmpty() || !rows.evidence().isEmpty();
        return check(notice, rows, files, viewer);
    }

    /** The same for a notice that is here already, its rows and files with it. */
    Checked checkAgain(NoticeSubmission whole, Viewer viewer) {
        return check(whole, RowFacts.NONE, true, viewer);
    }

    private Checked check(NoticeSubmission notice, RowFacts rows, boolean evidenceGiven, Viewer viewer) {
        List<FormFault> faults = new ArrayList<>();
        Right right = basis.right(notice.right(), viewer, faults);
        RegimeChoice.Option regime = basis.regime(notice.regime(), right, rows.hosts(), faults);
        List<Defect> defects = new ArrayList<>();
        elements(notice, right, regime, evidenceGiven, viewer, faults, defects);
        NoticeLengths.check(notice, faults);
        goodFaith.check(notice.goodFaithChecks(), "goodFaithChecks[%d].", faults);
        if (!evidence.areOwn(allEvidence(notice, rows), viewer)) {
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

    /** Faults of the rows as a whole: none named at all, or too many. */
    void rows(RowFacts rows, List<FormFault> faults) {
        if (rows.rows() == 0) {
            faults.add(new FormFault("listings", "notice.listings.missing"));
        } else if (rows.rows() > limits.maxRows()) {
            faults.add(new FormFault("listings", "notice.listings.tooMany", limits.maxRows()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<UUID> allEvidence(NoticeSubmission notice, RowFacts rows) {
        Stream<UUID> ofChecks = notice.goodFaithChecks().stream().map(GoodFaithCheck::evidence);
        return Stream.of(notice.evidence().stream(), rows.evidence().stream(), ofChecks)
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
