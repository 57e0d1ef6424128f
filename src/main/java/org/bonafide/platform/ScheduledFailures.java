package org.bonafide.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/**
 * Keeps scheduled work going when it fails, and says so once: the same failure at the same place is told again only
 * after an hour, not with every run.
 */
@Component
class ScheduledFailures implements ErrorHandler, ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private final Clock clock;

    ScheduledFailures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(this);
    }

    @Override
    public void handleError(Throwable failure) {
        Instant now = clock.instant();
        told.values().removeIf(at -> !at.plus(AGAIN).isAfter(now));
        if (told.putIfAbsent(failure.getClass().getName() + " at " + place(failure), now) == null) {
            LOG.error("Scheduled work failed at {}; it goes on with its next run", place(failure), failure);
        } else {
            LOG.debug("Scheduled work failed again at {}", place(failure), failure);
        }
    }

    /** The innermost of our own lines. */
    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(f -> f.getClassName().startsWith("org.bonafide."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
