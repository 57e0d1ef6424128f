package org.bonafide.awareness;

/** Where a campaign stands. */
enum CampaignState {
    /** The rights holder has agreed to the text; the marketplace is to. */
    SUBMITTED,
    /** The marketplace wants it changed. */
    TO_BE_REVISED,
    /** Both have agreed; it waits for its first day. */
    APPROVED,
    PUBLISHED,
    /** Its last day is over; the rights holder is to look at what came of it. */
    ENDED,
    REVIEWED;

    /** How its chip looks. */
    public String chip() {
        return switch (this) {
            case SUBMITTED -> "wait";
            case TO_BE_REVISED -> "warn";
            case APPROVED -> "open";
            case PUBLISHED -> "done";
            case ENDED, REVIEWED -> "plain";
        };
    }
}
