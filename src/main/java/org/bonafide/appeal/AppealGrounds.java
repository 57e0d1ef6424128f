package org.bonafide.appeal;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells, in words, why an appeal ended as it did. */
@Component
class AppealGrounds {

    private final AnswerRepository answers;
    private final MessageSource messages;

    AppealGrounds(AnswerRepository answers, MessageSource messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /** By whom or by what an appeal ended. */
    enum Cause {
        /** A senior reviewer decided. */
        DECIDED,
        /** The notifier accepted it. */
        ACCEPTED,
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
                .orElse(appeal.decidedBy() == null ? Cause.ACCEPTED : Cause.DECIDED);
    }

    /** A sentence in the reader's language, with the reason as it was written. */
    String words(Appeal appeal, Locale language) {
        Cause cause = cause(appeal);
        Object detail =
                switch (cause) {
                    case DECIDED -> appeal.reason();
                    case ACCEPTED -> accepted(appeal);
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
