package org.bonafide.misuse;

/** What is misused. */
public enum MisuseKind {
    /** The marketplace, by listings that are manifestly unlawful. */
    SELLER,
    /** Notices, by some that are manifestly unfounded. */
    NOTIFIER,
    /** Appeals of sellers, and complaints of notifiers about refusals. */
    COMPLAINANT
}
