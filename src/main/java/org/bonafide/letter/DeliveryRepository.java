package org.bonafide.letter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far each letter has come. */
@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter that is due to be handed over. */
    record Due(
            UUID id,
            UUID caseId,
            String kind,
            LetterDraft.Party party,
            String recipientName,
            LetterDraft.Channel channel,
            String address,
            String language,
            String subject,
            String body,
            String secret,
            int attempts) {

        /** The text as the recipient shall get it. */
        String whole() {
            return secret == null ? body : body.replace(LetterService.CUT, secret);
        }
    }

    /** The letter that waits longest, locked until the transaction ends. */
    Optional<Due> claimDue(Instant now) {
        return jdbc.sql(
                        """
                        select l.id, l.case_id, l.kind, l.party, l.recipient_name, l.channel, l.address, l.language,
                            l.subject, l.body, s.secret, d.attempts
                        from letter_delivery d join letter l on l.id = d.letter
                        left join letter_secret s on s.letter = l.id
                        where d.state = 'QUEUED' and d.next_attempt_at <= ?
                        order by d.next_attempt_at, l.id limit 1 for update of d skip locked""")
                .param(Times.of(now))
                .query(Due.class)
                .optional();
    }

    void sent(UUID letter, Instant at, String proof) {
        jdbc.sql(
                        """
                        update letter_delivery set state = 'SENT', attempts = attempts + 1, delivered_at = ?, proof = ?,
                            last_error = null, next_attempt_at = null where letter = ?""")
                .params(Times.of(at), proof, letter)
                .update();
    }

    void retry(UUID letter, String error, Instant next) {
        jdbc.sql(
                        """
                        update letter_delivery set attempts = attempts + 1, last_error = ?, next_attempt_at = ?
                        where letter = ?""")
                .params(error, Times.of(next), letter)
                .update();
    }

    void giveUp(UUID letter, String error) {
        jdbc.sql(
                        """
                        update letter_delivery set state = 'FAILED', attempts = attempts + 1, last_error = ?,
                            next_attempt_at = null where letter = ?""")
                .params(error, letter)
                .update();
    }

    void forgetSecret(UUID letter) {
        jdbc.sql("delete from letter_secret where letter = ?").param(letter).update();
    }
}
