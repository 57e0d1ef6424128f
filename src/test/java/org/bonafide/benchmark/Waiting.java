package org.bonafide.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private Waiting() {}

    /** @throws AssertionError if it does not come to be */
    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not come to be within " + LIMIT);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
