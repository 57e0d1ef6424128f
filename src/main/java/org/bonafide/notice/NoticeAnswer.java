package org.bonafide.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What became of a notice, row by row.
 *
 * @param items of its rows, which may be read only as they are gone through
 * @param accepted rows that opened a case or joined one, or wait for what the notice lacks
 * @param state {@code DEFECTIVE} where something is to follow; null otherwise
 * @param cureUntil until when; null otherwise
 * @param defects what it is; null otherwise
 * @param regime the regime that was taken, and why; null where the sender chose it
 */
public record NoticeAnswer(
        String reference,
        int accepted,
        int rejected,
        Iterable<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant cureUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Missing> defects,
        @JsonInclude(JsonInclude.Include.NON_NULL) Taken regime) {

    public NoticeAnswer(String reference, int accepted, int rejected, Iterable<Item> items) {
        this(reference, accepted, rejected, items, null, null, null, null);
    }

    /** The same with these rows. */
    NoticeAnswer with(Iterable<Item> rows) {
        return new NoticeAnswer(reference, accepted, rejected, rows, state, cureUntil, defects, regime);
    }

    NoticeAnswer with(Lodged.Extra extra) {
        return new NoticeAnswer(
                reference,
                accepted,
                rejected,
                items,
                extra.state(),
                extra.cureUntil(),
                extra.defects(),
                extra.regime());
    }

    /** Something that is to follow, in the reader's language. */
    public record Missing(String element, String field, String code, String message, String fix, String law) {}

    /** The regime that was taken, since none was chosen, and why. */
    public record Taken(String key, String because) {}

    /** The same without its rows. */
    public record Summary(String reference, int accepted, int rejected) {}

    /** What became of a row. */
    public enum Status {
        OPENED,
        ATTACHED,
        REJECTED,
        /** Taken, but no case is open for it: the notice is not complete yet. */
        HELD
    }

    /**
     * One row.
     *
     * @param line from 1, in the order they were given
     * @param url as given
     * @param location as we read it; null where that was not possible
     */
    public record Item(
            int line,
            String url,
            String location,
            Status status,
            @JsonProperty("case") String caseReference,
            Problem error) {}

    /** Why a row was refused and how to mend it, in the reader's language. */
    public record Problem(String code, String message, String fix) {}
}
