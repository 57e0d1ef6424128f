package org.bonafide.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of a notice, row by row.
 *
 * @param accepted rows that opened a case or joined one
 */
public record NoticeAnswer(String reference, int accepted, int rejected, List<Item> items) {

    public NoticeAnswer {
        items = List.copyOf(items);
    }

    /** What became of a row. */
    public enum Status {
        OPENED,
        ATTACHED,
        REJECTED
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
