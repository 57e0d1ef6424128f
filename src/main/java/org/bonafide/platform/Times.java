package org.bonafide.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: UTC, to the microsecond. */
public final class Times {

    private Times() {}

    /** Now, as a parameter of a statement. */
    public static OffsetDateTime at(Clock clock) {
        return of(clock.instant());
    }

    /** An instant as a parameter of a statement; null stays null. */
    public static OffsetDateTime of(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
