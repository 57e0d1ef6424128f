package org.bonafide.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bonafide.casefile.CaseEventRepository.Told;

/** The story of a case: one entry for each act, headed by what matters most in it; the rest stands in its details. */
final class CaseTimeline {

    /** What one act may take; tells acts apart where their transactions cannot be told apart, as after a restored backup. */
    private static final Duration ONE_ACT = Duration.ofSeconds(2);

    /** What follows from an act by itself; a heading only where nothing else was done. */
    private static final Set<String> LEAST = Set.of(
            "CaseAdvanced",
            "VerdictSet",
            "ListingRemovalChanged",
            "TriageWeighed",
            "EvidenceGiven",
            "LinksRevoked",
            "PriorityRaised",
            "ListingTakenDown");

    private static final Set<String> LETTERS = Set.of("LetterSent", "LetterDelivered", "LetterNotDelivered");

    private CaseTimeline() {}

    /** One act: the event that heads it, and what else it brought about. */
    record Entry(CaseEvent event, List<CaseEvent> rest) {

        Entry {
            rest = List.copyOf(rest);
        }
    }

    static List<Entry> of(List<Told> told) {
        List<Entry> entries = new ArrayList<>();
        List<CaseEvent> act = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (i > 0 && !isOneAct(told.get(i - 1), told.get(i))) {
                entries.add(entry(act));
                act.clear();
            }
            act.add(told.get(i).event());
        }
        if (!act.isEmpty()) {
            entries.add(entry(act));
        }
        return entries;
    }

    private static boolean isOneAct(Told before, Told after) {
        Instant at = before.event().at();
        return before.act().equals(after.act())
                && Duration.between(at, after.event().at()).compareTo(ONE_ACT) <= 0;
    }

    private static Entry entry(List<CaseEvent> act) {
        CaseEvent head =
                act.stream().min(Comparator.comparingInt(CaseTimeline::rank)).orElseThrow();
        return new Entry(head, act.stream().filter(e -> e != head).toList());
    }

    private static int rank(CaseEvent event) {
        return LEAST.contains(event.type()) ? 2 : LETTERS.contains(event.type()) ? 1 : 0;
    }
}
