package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of a notice on their way in, in their order. They are read anew each time, so that no more than a slice of
 * them is ever in memory.
 */
@FunctionalInterface
interface NoticeRows {

    /** How many rows are in memory at once. */
    int SLICE = 500;

    void each(Consumer<NoticeRow> reader);

    /** Some hundreds at a time. */
    default void slices(Consumer<List<NoticeRow>> reader) {
        List<NoticeRow> slice = new ArrayList<>(SLICE);
        each(row -> {
            slice.add(row);
            if (slice.size() == SLICE) {
                reader.accept(List.copyOf(slice));
                slice.clear();
            }
        });
        if (!slice.isEmpty()) {
            reader.accept(List.copyOf(slice));
        }
    }

    /** Rows that came with the notice itself, one location each. */
    static NoticeRows of(List<NoticeSubmission.Listing> listings, LocationReader locations) {
        return reader -> {
            int line = 0;
            for (NoticeSubmission.Listing said : listings) {
                line++;
                reader.accept(new NoticeRow(
                        line,
                        locations.one(said.url()),
                        said.reason(),
                        said.note(),
                        said.evidence(),
                        said.newEvidence()));
            }
        };
    }
}
