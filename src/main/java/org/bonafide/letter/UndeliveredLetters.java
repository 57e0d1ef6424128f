package org.bonafide.letter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were given up after all attempts: some start a period of law when they arrive, so they are sent anew. */
@Service
@Transactional
public class UndeliveredLetters {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndeliveredLetters(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A letter that was given up. */
    public record Undelivered(
            UUID id,
            UUID caseId,
            String kind,
            LetterDraft.Party party,
            String address,
            int attempts,
            String lastError) {}

    /** A letter that was given up is sent anew. */
    public record LetterRequeued(UUID subject, UUID letter, String kind) implements DomainEvent {}

    @Transactional(readOnly = true)
    public List<Undelivered> all() {
        return jdbc.sql(
                        """
                        select l.id, l.case_id, l.kind, l.party, l.address, d.attempts, d.last_error
                        from letter_delivery d join letter l on l.id = d.letter
                        where d.state = 'FAILED' order by l.composed_at, l.id limit ?""")
                .param(SHOWN)
                .query(Undelivered.class)
                .list();
    }

    /**
     * Queues it again, with all its attempts; harmless if it is queued.
     *
     * @throws NotFound if there is no such letter
     */
    public void resend(UUID id) {
        UUID caseId = jdbc.sql("select case_id from letter where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("letter " + id));
        jdbc.sql(
                        """
                        update letter_delivery d set state = 'QUEUED', attempts = 0, next_attempt_at = ?
                        from letter l where l.id = d.letter and d.letter = ? and d.state = 'FAILED'
                        returning l.kind""")
                .params(Times.at(clock), id)
                .query(String.class)
                .optional()
                .ifPresent(kind -> events.publishEvent(new LetterRequeued(caseId, id, kind)));
    }
}
