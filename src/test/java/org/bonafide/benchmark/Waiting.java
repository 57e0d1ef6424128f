package org.bonafide.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks until something has happened, often enough to tell tenths of a second and seldom enough not to be seen. */
final class Waiting {

    private static final long MOST = TimeUnit.MINUTES.toNanos(10);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private Waiting() {}

    static void until(BooleanSupplier happened) {
        long begun = System.nanoTime();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - begun > MOST) {
                throw new AssertionError("Did not happen within ten minutes");
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }
}
