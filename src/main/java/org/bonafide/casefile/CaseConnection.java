package org.bonafide.casefile;

/**
 * Another case that has to do with this one.
 *
 * @param kind JOINED_TO, TOOK_IN, AGAIN_OF, TAKEN_UP_BY, RELIST_OF or RELISTED_AS: what the other is to this one
 * @param sameListing whether the very same listing was removed before; as the next three, null save for a relisting
 * @param titleAlike in percent; null where the titles told nothing
 * @param imageBits in how many bits the pictures differ, 0 for the same one; null where the pictures told nothing
 */
public record CaseConnection(
        String kind,
        String reference,
        String title,
        CaseState state,
        Outcome outcome,
        Boolean sameListing,
        Boolean sameSeller,
        Integer titleAlike,
        Integer imageBits) {}
