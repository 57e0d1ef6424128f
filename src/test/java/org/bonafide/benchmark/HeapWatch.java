package org.bonafide.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Collects garbage again and again while something is done, and keeps the most that was in use right after. */
final class HeapWatch {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private HeapWatch() {}

    /** The most megabytes that were really held while it was done, beyond those held before. */
    static double megabytes(Callable<?> work) throws Exception {
        long before = inUse();
        long[] most = {before};
        Thread watch = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        most[0] = Math.max(most[0], inUse());
                        LockSupport.parkNanos(PAUSE);
                    }
                },
                "heap-watch");
        watch.start();
        try {
            work.call();
        } finally {
            watch.interrupt();
            watch.join();
        }
        return (most[0] - before) / 1e6;
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
