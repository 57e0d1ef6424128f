package org.bonafide.regime;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds windows that are about to close with nothing done, and those that have closed so; each is told once. */
@Service
public class DeadlineWatch {

    /** From the last day on; of a window shorter than two days, from its middle on. */
    private static final String CLOSING =
            """
            alarmed_at is null
            and latest - least(interval '1 day', (latest - coalesce(earliest, started_at)) / 2) <= :now""";

    private static final String CLOSED = "latest <= :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The cases and campaigns with an open window of that kind that is about to close, or has. */
    public List<UUID> troubled(String kind) {
        return jdbc.sql("select distinct subject from deadline where kind = :kind and state = 'OPEN' and (" + CLOSING
                        + " or " + CLOSED + ") limit 500")
                .param("kind", kind)
                .param("now", Times.at(clock))
                .query(UUID.class)
                .list();
    }

    /** Notes that the team is told that it is about to close; empty if it was told, or the time has not come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Deadline> alarm(UUID subject, String kind) {
        return mark("alarmed_at = :now", subject, kind, CLOSING);
    }

    /** Notes that it closed with nothing done; empty if it has not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Deadline> breach(UUID subject, String kind) {
        return mark("breached_at = :now, state = 'EXPIRED', ended_at = :now", subject, kind, CLOSED);
    }

    private Optional<Deadline> mark(String what, UUID subject, String kind, String when) {
        return jdbc
                .sql("update deadline set " + what + " where subject = :subject and kind = :kind and state = 'OPEN'"
                        + " and " + when + " returning *")
                .param("subject", subject)
                .param("kind", kind)
                .param("now", Times.at(clock))
                .query(Deadline.class)
                .stream()
                .findFirst();
    }
}
