package org.bonafide.misuse;

import java.time.Instant;
import java.util.List;

/** How the API tells of a review. */
final class MisuseAnswers {

    private MisuseAnswers() {}

    /** One thing that counts, by the key a decision names it by. */
    record Item(
            String key,
            String caseReference,
            String ground,
            Instant at,
            boolean grave,
            int harm,
            boolean repeated,
            boolean afterWarning,
            boolean counted) {}

    /** The rule that was reached: so many, and so many percent, in so many months. */
    record Wanted(String rule, String basis, int threshold, int share, int windowMonths) {}

    /** The four factors; {@code share} in percent is {@code 100 × count ÷ total}. */
    record Factors(int count, int total, int share, int grave, int harm, int repeated, int afterWarning) {}

    record Complaint(Instant madeAt, String text, String outcome, String reason, Instant decidedAt) {}

    /** A review, with the formula's inputs. */
    record Answer(
            String reference,
            MisuseKind kind,
            String regime,
            String party,
            String state,
            MisuseOutcome outcome,
            Intention intention,
            String reason,
            Instant openedAt,
            Instant decidedAt,
            Instant until,
            Instant complainUntil,
            Wanted wanted,
            Factors factors,
            List<Item> items,
            Complaint complaint) {}

    static Answer of(MisusePage page) {
        Review r = page.review();
        Figures f = page.figures();
        MisuseRule rule = page.rule();
        return new Answer(
                r.reference(),
                r.kind(),
                r.regime(),
                r.partyName(),
                page.state().name(),
                r.outcome(),
                r.intention(),
                r.reason(),
                r.openedAt(),
                r.decidedAt(),
                r.until(),
                page.complainUntil(),
                new Wanted(rule.reference(), rule.basis(), rule.threshold(), rule.share(), rule.windowMonths()),
                new Factors(f.count(), f.total(), f.share(), f.grave(), f.harm(), f.repeated(), f.afterWarning()),
                page.incidents().stream().map(MisuseAnswers::item).toList(),
                complaint(page.complaint()));
    }

    private static Item item(Incident i) {
        return new Item(
                i.key(),
                i.reference(),
                i.ground(),
                i.at(),
                i.grave(),
                i.harm(),
                i.repeated(),
                i.afterWarning(),
                i.counted());
    }

    private static Complaint complaint(ComplaintRepository.Complaint c) {
        return c == null
                ? null
                : new Complaint(
                        c.madeAt(),
                        c.text(),
                        c.outcome() == null ? null : c.outcome().name(),
                        c.reason(),
                        c.decidedAt());
    }
}
