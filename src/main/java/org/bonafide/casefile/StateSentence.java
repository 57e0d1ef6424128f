package org.bonafide.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/**
 * Says in one sentence where a case stands, who is awaited and until when.
 *
 * @param key of the message; its places are {0} the rights holder's name and {1} a time
 */
public record StateSentence(String key, String holder, String until) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** States whose sentence tells a time. */
    private static final Set<CaseState> DATED = Set.of(
            CaseState.AWAITING_VERIFICATION,
            CaseState.AWAITING_NOTIFIER,
            CaseState.REFUSED,
            CaseState.COMPLAINT,
            CaseState.REMOVED,
            CaseState.APPEAL);

    /** Tasks, and a window of law, that make a sentence of their own. */
    private static final Map<CaseState, Set<String>> TASKS = Map.of(
            CaseState.TAKEDOWN, Set.of("removeListingByHand"),
            CaseState.APPEAL,
                    Set.of(
                            "assessAppeal",
                            "answerAppeal",
                            "decideAppeal",
                            "recordCourtOutcome",
                            "restoreListingByHand",
                            "restorationWindow"));

    static StateSentence of(CaseFile file, String holderName, CaseFacts.Due due) {
        String key = "caseState." + file.state() + ".sentence";
        if (file.isClosed()) {
            return new StateSentence(key + "." + file.outcome(), holderName, text(file.closedAt()));
        }
        if (due.at() != null && TASKS.getOrDefault(file.state(), Set.of()).contains(String.valueOf(due.kind()))) {
            return new StateSentence(key + "." + due.kind(), holderName, text(due.at()));
        }
        boolean undated = due.at() == null && DATED.contains(file.state());
        return new StateSentence(undated ? key + ".undated" : key, holderName, text(due.at()));
    }

    private static String text(Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
