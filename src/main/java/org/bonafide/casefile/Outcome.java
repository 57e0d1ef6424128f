package org.bonafide.casefile;

/** How a case ended. */
public enum Outcome {
    /** The listing stays removed. */
    REMOVED,
    /** The notice was refused. */
    REFUSED,
    /** The notifier did not complete the notice in time. */
    LAPSED,
    /** The listing was gone before it could be taken down. */
    ALREADY_GONE,
    /** The seller's appeal was successful. */
    RESTORED,
    /** The notifier withdrew. */
    WITHDRAWN,
    /** Another open case is about the same listing; this one was joined to it. */
    JOINED
}
