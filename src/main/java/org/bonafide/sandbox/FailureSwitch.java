package org.bonafide.sandbox;

/**
 * One fault that was switched on.
 *
 * @param target the listing's or seller's id it is limited to; null: any
 * @param remaining how many calls it still meets; null: all until it is switched off
 */
public record FailureSwitch(long id, Call call, String target, Failure failure, Integer remaining) {

    /** The calls of the two contracts that can be made to fail. */
    public enum Call {
        RESOLVE,
        REMOVAL,
        RESTORE,
        ORDERS,
        MESSAGE,
        PAYMENT
    }

    /** Fails before anything is done; does the work and then loses the answer; answers too late. */
    public enum Failure {
        FAIL,
        LOSE_ANSWER,
        SLOW
    }
}
