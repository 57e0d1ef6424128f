package org.bonafide.notice;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What would become of a draft's rows if it were sent now.
 *
 * @param opens how many would open a case
 * @param attaches how many would join an open case
 * @param stopped how many name a listing that was lost before
 * @param bad how many cannot be read
 * @param stops the first of those stopped, with why and how to go on
 * @param authorised the rows whose seller may sell the genuine article, by what is known of their listings
 * @param gone the rows that would open a case about a listing that was off the market when it was last asked for
 */
record Preview(
        int opens,
        int attaches,
        int stopped,
        int bad,
        List<DraftRow> stops,
        List<Integer> authorised,
        List<Integer> gone) {

    private static final int NAMED = 12;

    static Preview unknown(int good, int bad) {
        return new Preview(good, 0, 0, bad, List.of(), List.of(), List.of());
    }

    int rows() {
        return opens + attaches + stopped + bad;
    }

    /** The numbers of the first of these rows, for people. */
    public String named(List<Integer> lines) {
        return lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > NAMED ? " …" : "");
    }
}
