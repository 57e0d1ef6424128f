package org.bonafide.appeal;

import java.time.LocalDate;
import org.bonafide.platform.FormFault;
import org.bonafide.regime.AppealTerms;

/** What the notifier must say and show of an action or complaint: that it was threatened or promised stops nothing. */
final class BlockProof {

    private BlockProof() {}

    /** @throws FormFault if it does not say or show what it must, or is nothing that stops this law's time */
    static void check(AppealAnswers.Given given, AppealTerms terms, LocalDate today) {
        require(given.blockType() != null, "blockType", "answerAppeal.blockType.missing");
        require(terms.blockTypes().contains(given.blockType().name()), "blockType", "answerAppeal.blockType.courtOnly");
        require(given.court() != null, "court", "answerAppeal.court.missing");
        require(given.number() != null, "number", "answerAppeal.number.missing");
        require(given.filedOn() != null, "filedOn", "answerAppeal.filedOn.missing");
        require(!given.filedOn().isAfter(today), "filedOn", "answerAppeal.filedOn.future");
        require(shown(given), "evidence", "answerAppeal.evidence.missing");
    }

    static boolean shown(AppealAnswers.Given given) {
        return AppealEvidence.any(given.evidence(), given.files());
    }

    private static void require(boolean met, String field, String code) {
        if (!met) {
            throw new FormFault(field, code);
        }
    }
}
