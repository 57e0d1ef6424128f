package org.bonafide.platform;

import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once in the log that a job has used up its attempts; the engine itself says nothing. */
@Component
class FailedJobLog extends DefaultIncidentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobLog.class);

    FailedJobLog() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        LOG.error(
                "Job {} of {} has failed for the last time and waits for Operations: {}",
                context.getConfiguration(),
                context.getActivityId(),
                message);
        return super.handleIncident(context, message);
    }
}
