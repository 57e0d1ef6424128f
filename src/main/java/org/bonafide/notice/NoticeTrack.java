package org.bonafide.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How a notice stands, row by row and as a whole. */
final class NoticeTrack {

    private NoticeTrack() {}

    /** Who a row waits for. */
    enum Party {
        NOTIFIER,
        MARKETPLACE,
        SELLER,
        BUYERS
    }

    /**
     * What a row waits for.
     *
     * @param what a task's kind or a deadline's; null where the marketplace's own machinery is at work
     * @param until null where no time is set
     */
    record Waiting(String what, Party party, Instant since, Instant until) {

        private static final Map<String, Party> BY_DEADLINE = Map.of(
                "appealWindowCloses", Party.SELLER,
                "curePeriodEnds", Party.SELLER,
                "complaintWindowCloses", Party.NOTIFIER,
                "claimWindowCloses", Party.BUYERS);

        /** The message that names it. */
        public String key() {
            return what == null ? "notice.waiting.machine" : "notice.waiting." + what;
        }

        static Waiting of(String what, String role, Instant since, Instant until) {
            Party party = "COUNSEL".equals(role)
                    ? Party.NOTIFIER
                    : what == null ? Party.MARKETPLACE : BY_DEADLINE.getOrDefault(what, Party.MARKETPLACE);
            return new Waiting(what, party, since, until);
        }
    }

    /**
     * A row as it stands now.
     *
     * @param raw as given
     * @param word one of {@link #REJECTED}, {@link #WITHDRAWN}, the case's state, or what the row waits as
     * @param waiting null where nothing is awaited any more
     */
    record Row(
            int line,
            String raw,
            String url,
            String reason,
            String note,
            String status,
            String errorCode,
            String errorDetail,
            String word,
            String outcome,
            String caseReference,
            String title,
            Instant decidedAt,
            Instant closedAt,
            Earlier earlier,
            Waiting waiting) {

        public String chip() {
            return NoticeTrack.chip(word);
        }

        /** The message that names where it stands. */
        public String key() {
            return new Count(word, outcome, 1).key();
        }

        /** Whether it can still be withdrawn: also where only the removal of the listing would be undone. */
        public boolean isOpen() {
            boolean undoable = !CLOSED.equals(word) || "REMOVED".equals(outcome) || "ALREADY_GONE".equals(outcome);
            return HELD.equals(word) || caseReference != null && undoable && !WITHDRAWN.equals(word);
        }

        public boolean isAttached() {
            return "ATTACHED".equals(status);
        }
    }

    /**
     * References of the cases that a row's case has to do with; each may be null.
     *
     * @param relistOf whose removed listing is offered again
     * @param againOf lost before, taken up again with new evidence
     * @param joinedTo the open case about the same listing at another address
     */
    record Earlier(String relistOf, String againOf, String joinedTo) {}

    static final String REJECTED = "REJECTED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String CLOSED = "CLOSED";

    /** Taken, but the notice is not complete yet. */
    static final String HELD = "HELD";

    private static final Set<String> DONE = Set.of("REMOVED", "GONE", CLOSED);
    private static final Set<String> WAIT = Set.of("AWAITING_VERIFICATION", "COMPLAINT", "APPEAL");
    private static final Set<String> WARN = Set.of("AWAITING_NOTIFIER", "REFUSED", "RESTORED", HELD);

    /** The chip that shows a row's word. */
    static String chip(String word) {
        return REJECTED.equals(word)
                ? "bad"
                : WITHDRAWN.equals(word)
                        ? "plain"
                        : DONE.contains(word)
                                ? "done"
                                : WAIT.contains(word) ? "wait" : WARN.contains(word) ? "warn" : "open";
    }

    /** How many rows there are of one word; {@code outcome} where they are closed. */
    record Count(String word, String outcome, long number) {

        public String chip() {
            return NoticeTrack.chip(word);
        }

        /** The message that names it. */
        public String key() {
            return switch (word) {
                case REJECTED -> "notice.row.bad";
                case WITHDRAWN -> "notice.row.withdrawn";
                case HELD -> "notice.row.WAITING";
                case CLOSED -> "outcome." + outcome;
                case "GONE" -> "notice.row.GONE";
                default -> "caseState." + word;
            };
        }

        /** The filter that shows these rows. */
        public String show() {
            return CLOSED.equals(word) ? CLOSED + "." + outcome : word;
        }
    }

    /** A part of the bar of all rows, in thousandths of its width. */
    record Part(Count count, long from, long width) {}

    /** How long verdicts took so far; {@code median} is null while there is none. */
    record Times(long decided, Duration median, Duration longest, Instant firstRemoval) {}

    /** What a withdrawal of the whole notice undoes: {@code all} counts its cases, {@code open} those still open. */
    record Undoing(long all, long open, long removed, long strikes, long buyers) {}

    /** How many letters of a kind were sent about it, and the latest with its subject. */
    record Letters(String kind, long number, UUID latest, String subject, Instant at) {}

    static List<Part> bar(List<Count> counts) {
        long all = counts.stream().mapToLong(Count::number).sum();
        List<Part> parts = new java.util.ArrayList<>();
        long from = 0;
        for (Count count : counts) {
            long width = Math.max(4, count.number() * 1000 / Math.max(1, all));
            parts.add(new Part(count, from, width));
            from += width;
        }
        return parts;
    }
}
