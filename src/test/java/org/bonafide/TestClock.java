package org.bonafide;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A clock that stands still until a test moves it; the engine's clock stands and moves with it. */
public final class TestClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private volatile Instant now = START;

    public TestClock() {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void advance(Duration by) {
        set(now.plus(by));
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public Instant instant() {
        // Contexts share one JVM: whoever asks last sets the engine's clock.
        ClockUtil.setCurrentTime(Date.from(now));
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Sets the clock back before each test class, so that none begins in the future another one ended in. */
    static class Reset implements TestExecutionListener {

        @Override
        public void beforeTestClass(TestContext context) {
            context.getApplicationContext().getBean(TestClock.class).set(START);
        }
    }
}
