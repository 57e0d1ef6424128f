package org.bonafide.appeal;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells, in words, why an appeal ended as it did. */
@Component
class AppealGrounds {

    private final AppealRepository appeals;
    private final AnswerRepository answers;
    private final MessageSource messages;

    AppealGrounds(AppealRepository appeals, AnswerRepository answers, MessageSource messages) {
        this.appeals = appeals;
        this.answers = answers;
        this.messages = messages;
    }

    /** By whom or by what an appeal ended. */
    enum Cause {
        /** A senior reviewer decided. */
        DECIDED,
        /** The notifier accepted it. */
        ACCEPTED,
        /** The time of the law ran out, and no action was shown. */
        LAW_CLOCK,
        /** The law wants the listing back at once. */
        LAW_AT_ONCE,
        COURT_FOR_HOLDER,
        COURT_FOR_SELLER,
        /** The notifier's action was withdrawn. */
        COURT_WITHDRAWN,
        NOT_COMPLETED,
        NOTICE_WITHDRAWN,
        CASE_CLOSED
    }

    Cause cause(Appeal appeal) {
        return answers.courtOutcome(appeal.id())
                .map(court -> Cause.valueOf(
                        court.outcome() == CourtOutcomes.Outcome.WITHDRAWN
                                ? "COURT_WITHDRAWN"
                                : "COURT_" + court.outcome()))
                .orElseGet(() -> appeal.decidedBy() == null ? undecided(appeal) : Cause.DECIDED);
    }

    private Cause undecided(Appeal appeal) {
        boolean accepted =
                answers.of(appeal.id()).stream().anyMatch(a -> a.outcome() == AppealAnswer.Outcome.ACCEPT_RESTORATION);
        return accepted ? Cause.ACCEPTED : appeals.isHeardAtOnce(appeal.caseId()) ? Cause.LAW_AT_ONCE : Cause.LAW_CLOCK;
    }

    /** A sentence in the reader's language, with the reason as it was written. */
    String words(Appeal appeal, Locale language) {
        Cause cause = cause(appeal);
        Object detail =
                switch (cause) {
                    case DECIDED -> appeal.reason();
                    case ACCEPTED -> accepted(appeal);
                    case LAW_CLOCK, LAW_AT_ONCE -> null;
                    default -> answers.courtOutcome(appeal.id()).orElseThrow().number();
                };
        String key = "appeal.why." + cause + (detail == null ? ".plain" : "");
        return messages.getMessage(key, new Object[] {detail}, language);
    }

    /** What became of the listing: on sale again, unless another case keeps it down. */
    String now(boolean keptDown, Locale language) {
        return messages.getMessage("appeal.letter.now." + (keptDown ? "keptDown" : "onSale"), null, language);
    }

    private String accepted(Appeal appeal) {
        return answers.of(appeal.id()).stream()
                .findFirst()
                .map(AppealAnswer::reason)
                .orElse(null);
    }
}
