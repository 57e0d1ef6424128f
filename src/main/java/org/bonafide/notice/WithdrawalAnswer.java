package org.bonafide.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of a withdrawal, listing by listing.
 *
 * @param withdrawn for how many listings the notice is withdrawn now
 */
public record WithdrawalAnswer(String reference, int withdrawn, List<Item> items) {

    public WithdrawalAnswer {
        items = List.copyOf(items);
    }

    /** What became of one listing. */
    public enum Result {
        WITHDRAWN,
        /** This notice is withdrawn; the case goes on, since another notice names the same listing. */
        CASE_GOES_ON,
        ALREADY_CLOSED,
        ALREADY_WITHDRAWN
    }

    /** One listing's part of the answer. */
    public record Item(int line, String url, @JsonProperty("case") String caseReference, Result status) {}
}
