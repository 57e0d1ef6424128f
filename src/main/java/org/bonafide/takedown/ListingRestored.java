package org.bonafide.takedown;

import java.util.UUID;
import org.bonafide.platform.DomainEvent;

/**
 * A case keeps its listing down no longer.
 *
 * @param stillRemovedFor the reference of another case that does; null when the listing is on sale again
 */
public record ListingRestored(UUID subject, Why why, String stillRemovedFor) implements DomainEvent {

    /** The seller's appeal, or the notifier's withdrawal. */
    public enum Why {
        APPEAL,
        WITHDRAWAL
    }
}
