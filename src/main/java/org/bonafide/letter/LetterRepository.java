package org.bonafide.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps letters, their secrets and their deliveries. */
@Repository
class LetterRepository {

    private static final String SELECT =
            """
            select l.*, d.state as delivery_state, d.delivered_at, d.proof, s.secret from letter l
            join letter_delivery d on d.letter = l.id left join letter_secret s on s.letter = l.id
            """;

    private final JdbcClient jdbc;
    private final boolean mail;

    LetterRepository(JdbcClient jdbc, @Value("${spring.mail.host:}") String mailHost) {
        this.jdbc = jdbc;
        this.mail = !mailHost.isBlank();
    }

    void add(UUID id, LetterDraft draft, Wording wording, String subject, String body, byte[] hash, Instant at) {
        LetterDraft.Recipient to = draft.recipient();
        jdbc.sql(
                        """
                        insert into letter (id, case_id, kind, party, recipient, recipient_name, channel, address,
                            language, subject, body, sha256, composed_at, organisation,
                            wording_language, wording_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        draft.caseId(),
                        draft.kind(),
                        to.party().name(),
                        to.id(),
                        to.name(),
                        to.channel().name(),
                        to.address(),
                        to.language().toLanguageTag(),
                        subject,
                        body,
                        hash,
                        Times.of(at),
                        to.organisation(),
                        wording.language(),
                        wording.version())
                .update();
    }

    void keepSecret(UUID letter, String secret) {
        jdbc.sql("insert into letter_secret (letter, secret) values (?, ?)")
                .params(letter, secret)
                .update();
    }

    /** Mail waits for a server to be configured; messages to sellers go to the marketplace at once. */
    void queue(UUID letter, LetterDraft.Channel channel, Instant at) {
        boolean send = mail || channel == LetterDraft.Channel.MARKETPLACE;
        jdbc.sql("insert into letter_delivery (letter, state, next_attempt_at) values (?, ?, ?)")
                .params(letter, send ? "QUEUED" : "KEPT", Times.of(at))
                .update();
    }

    List<Letter> of(UUID caseId) {
        return jdbc.sql(SELECT + "where l.case_id = ? order by l.composed_at, l.id")
                .param(caseId)
                .query(this::map)
                .list();
    }

    /** As kept: with the secret of its link cut out, whoever asks. */
    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT.replace("s.secret", "null as secret") + "where l.id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    /** The latest to parties without an account, whole as they get them. */
    List<Letter> latest(LetterDraft.Party party, int limit) {
        return jdbc.sql(SELECT + "where l.party = ? order by l.id desc limit ?")
                .params(party.name(), limit)
                .query(this::map)
                .list();
    }

    /** One to a party without an account, whole as they get it. */
    Optional<Letter> whole(UUID id, LetterDraft.Party party) {
        return jdbc.sql(SELECT + "where l.id = ? and l.party = ?")
                .params(id, party.name())
                .query(this::map)
                .optional();
    }

    /** Whether it is about a right that this agent is not authorised for, or about the conduct of its principal. */
    boolean isWithheld(Letter letter, Viewer viewer) {
        return isOfAnothersConduct(letter, viewer)
                || !viewer.withheld().isEmpty()
                        && jdbc.sql(
                                        """
                                select exists (select from infringement_case where id = :subject
                                    and ip_right = any(cast(:withheld as uuid[])))
                                or cast(:subject as uuid) = any(cast(:withheld as uuid[]))""")
                                .param("subject", letter.caseId())
                                .param("withheld", viewer.withheldArray())
                                .query(Boolean.class)
                                .single();
    }

    private boolean isOfAnothersConduct(Letter letter, Viewer viewer) {
        return !viewer.seesAll()
                && jdbc.sql(
                                """
                                select exists (select from misuse_review where id = ?
                                    and organisation is distinct from ?)""")
                        .params(letter.caseId(), viewer.organisation())
                        .query(Boolean.class)
                        .single();
    }

    Optional<String> caseReference(UUID caseId) {
        return jdbc.sql("select reference from infringement_case where id = ?")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    private Letter map(ResultSet row, int n) throws SQLException {
        String secret = row.getString("secret");
        String body = row.getString("body");
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("kind"),
                LetterDraft.Party.valueOf(row.getString("party")),
                row.getString("recipient"),
                row.getString("recipient_name"),
                LetterDraft.Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                row.getString("subject"),
                secret == null ? body : body.replace(LetterService.CUT, secret),
                row.getBytes("sha256"),
                Times.instant(row, "composed_at"),
                row.getObject("organisation", UUID.class),
                row.getString("delivery_state"),
                Times.instant(row, "delivered_at"),
                row.getString("proof"),
                row.getString("wording_language"),
                row.getObject("wording_version", Integer.class));
    }
}
