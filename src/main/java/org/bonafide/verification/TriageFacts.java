package org.bonafide.verification;

/**
 * What the triage table looks at; each component is one of its inputs.
 *
 * @param notifierAccuracy 0 to 1; null while nothing has been decided
 * @param priceRatio the listing's price to the genuine article's lowest; null where one of them is not known
 * @param relist whether the seller's same offer was removed before
 */
record TriageFacts(
        Double notifierAccuracy,
        int notifierDecided,
        boolean rightInForce,
        int evidenceCount,
        int sellerStrikes,
        Double priceRatio,
        boolean soldByAuthorisedSeller,
        boolean relist) {

    /** The same with the answer to whether it was removed before. */
    TriageFacts relisted(boolean before) {
        return new TriageFacts(
                notifierAccuracy,
                notifierDecided,
                rightInForce,
                evidenceCount,
                sellerStrikes,
                priceRatio,
                soldByAuthorisedSeller,
                before);
    }
}
