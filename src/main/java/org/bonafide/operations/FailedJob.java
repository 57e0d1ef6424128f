package org.bonafide.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that failed at its last attempt.
 *
 * @param subject the case or campaign; null where the process has none
 * @param reference of the case or campaign; null where there is none
 * @param activity BPMN id of the step
 * @param retries attempts left; 0 means it waits for somebody to retry it
 * @param nextTry null when no further attempt is planned
 */
public record FailedJob(
        String id,
        UUID subject,
        String reference,
        String process,
        String activity,
        String cause,
        int retries,
        Instant createdAt,
        Instant nextTry) {

    public boolean isStopped() {
        return retries == 0;
    }

    FailedJob named(String known) {
        return new FailedJob(id, subject, known, process, activity, cause, retries, createdAt, nextTry);
    }
}
