package org.bonafide.party;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps powers of attorney. */
@Repository
class AuthorisationRepository {

    private final JdbcClient jdbc;

    AuthorisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Authorisation a, UUID grantedBy, Instant at) {
        jdbc.sql(
                        """
                        insert into authorisation (id, agent, principal, scope, valid_from, valid_until, kinds, rights,
                            document, granted_by, granted_at)
                        values (:id, :agent, :principal, :scope, :from, :until, cast(:kinds as text[]),
                            cast(:rights as uuid[]), cast(:document as uuid), cast(:by as uuid), :at)""")
                .param("id", a.id())
                .param("agent", a.agent())
                .param("principal", a.principal())
                .param("scope", a.scope().name())
                .param("from", a.validFrom())
                .param("until", a.validUntil())
                .param("kinds", array(a.kinds()))
                .param("rights", array(a.rights()))
                .param("document", text(a.document()))
                .param("by", text(grantedBy))
                .param("at", Times.of(at))
                .update();
    }

    /** One that is not revoked, locked until the transaction ends. */
    Optional<Authorisation> lock(UUID id) {
        return jdbc.sql("select * from authorisation where id = ? and revoked_at is null for update")
                .param(id)
                .query(AuthorisationRepository::authorisation)
                .optional();
    }

    void extend(UUID id, LocalDate until, UUID document) {
        jdbc.sql(
                        """
                        update authorisation set valid_until = ?, document = coalesce(cast(? as uuid), document)
                        where id = ?""")
                .params(until, text(document), id)
                .update();
    }

    void revoke(UUID id, UUID by, Instant at) {
        jdbc.sql("update authorisation set revoked_at = ?, revoked_by = ? where id = ?")
                .params(Times.of(at), by, id)
                .update();
    }

    List<Organisation> agents() {
        return jdbc.sql(
                        """
                        select id, kind, name, language, address, email, phone from organisation
                        where kind = 'AGENT' order by name, id""")
                .query(Organisation.class)
                .list();
    }

    private static String array(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static Authorisation authorisation(ResultSet row, int n) throws SQLException {
        return new Authorisation(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                row.getObject("principal", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Set.of((String[]) row.getArray("kinds").getArray()),
                uuids(row.getArray("rights")),
                row.getObject("document", UUID.class));
    }

    static Set<UUID> uuids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }
}
