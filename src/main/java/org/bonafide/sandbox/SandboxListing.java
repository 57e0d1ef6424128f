package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** An offer on the sandbox marketplace; {@code title} is as the seller typed it. */
record SandboxListing(
        String id,
        String url,
        String title,
        BigDecimal price,
        String currency,
        SandboxSeller seller,
        String category,
        String language,
        State state,
        int unitsSold,
        LocalDate listedSince,
        String imageHash,
        List<String> reviews) {

    /** On sale, removed upon a rights holder's notice, or deleted by the seller. */
    enum State {
        LIVE,
        REMOVED,
        GONE
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    /** The title as the shop shows it: without the markup that sellers' tools leave in it. */
    public String shownTitle() {
        return HtmlUtils.htmlUnescape(title).replaceAll("<[^>]{1,80}>", "").strip();
    }
}
