package org.bonafide.casefile;

import java.util.List;

/**
 * All that the page of a case shows to one viewer.
 *
 * @param heard null where no version has followed the one by which an appeal in the case is heard
 */
record CasePage(
        CaseFacts facts,
        List<CaseHistoryRepository.WaitingTask> tasks,
        List<LedgerRow> deadlines,
        LedgerRow.Heard heard,
        List<CaseTimeline.Entry> events,
        boolean moreEvents,
        List<CaseHistoryRepository.SentLetter> letters,
        List<CasePath.Step> path,
        boolean mayComplain,
        boolean mayShowAction) {

    CasePage {
        tasks = List.copyOf(tasks);
        deadlines = List.copyOf(deadlines);
        events = List.copyOf(events);
        letters = List.copyOf(letters);
        path = List.copyOf(path);
    }
}
