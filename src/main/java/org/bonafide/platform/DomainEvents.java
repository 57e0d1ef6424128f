package org.bonafide.platform;

import java.util.List;

/** Many events of one act, such as the opening of ten thousand cases, recorded in few statements. */
public record DomainEvents(List<? extends DomainEvent> events) {

    public DomainEvents {
        events = List.copyOf(events);
    }
}
