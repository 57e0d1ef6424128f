package org.bonafide.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the facts and states of rights, and finds who has registered the same. */
@Repository
class FactsRepository {

    private final JdbcClient jdbc;

    FactsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same number at the same office, registered by another holder. */
    record Other(UUID right, String title, String holder, String state) {}

    void add(UUID id, UUID holder, RightFacts f, Instant at) {
        jdbc.sql(
                        """
                        insert into ip_right (id, holder, kind, title, owner, jurisdictions, state, created_at)
                        values (?, ?, ?, ?, ?, '{}', 'DRAFT', ?)""")
                .params(id, holder, f.kind().name(), f.title(), f.owner(), Times.of(at))
                .update();
        set(id, f);
    }

    /** @throws FormFault if somebody has just registered the same number */
    void set(UUID id, RightFacts f) {
        try {
            write(id, f);
        } catch (DuplicateKeyException twice) {
            throw new FormFault("number", "right.number.duplicate", f.title());
        }
    }

    private void write(UUID id, RightFacts f) {
        jdbc.sql(
                        """
                        update ip_right set title = ?, number = ?, office = ?, jurisdictions = string_to_array(?, ','),
                            classes = ?, goods = ?, owner = ?, valid_from = ?, valid_until = ? where id = ?""")
                .params(
                        f.title(),
                        f.number(),
                        f.office(),
                        String.join(",", f.jurisdictions()),
                        f.classes(),
                        f.goods(),
                        f.owner(),
                        f.validFrom(),
                        f.validUntil(),
                        id)
                .update();
    }

    void setPrice(UUID id, GenuinePrice p) {
        jdbc.sql(
                        """
                        update ip_right set genuine_price_min = ?, genuine_price_max = ?, genuine_currency = ?
                        where id = ?""")
                .params(p.min(), p.max(), p.currency(), id)
                .update();
    }

    void setState(UUID id, Right.State state, String code, String note) {
        jdbc.sql("update ip_right set state = ?, reason_code = ?, state_reason = ? where id = ?")
                .params(state.name(), code, note, id)
                .update();
    }

    void enter(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update ip_right set state = 'APPROVED', reason_code = null, state_reason = null,
                            entered_at = coalesce(entered_at, ?) where id = ?""")
                .params(Times.of(at), id)
                .update();
    }

    /** The title of another right of this holder with the same number at the same office. */
    Optional<String> sameOfHolder(UUID id, UUID holder, RightFacts f) {
        return jdbc.sql(
                        """
                        select title from ip_right where id <> :id and holder = :holder and kind = :kind
                        and state <> 'RETIRED' and number_key = upper(regexp_replace(:number, '[\\s./,-]+', '', 'g'))
                        and office_key = lower(regexp_replace(:office, '\\s+', '', 'g')) limit 1""")
                .param("id", id)
                .param("holder", holder)
                .param("kind", f.kind().name())
                .param("number", f.number())
                .param("office", f.office())
                .query(String.class)
                .optional();
    }

    /** For the reviewer's eyes: others that claim the same registration. */
    List<Other> sameOfOthers(UUID holder, RightFacts f) {
        return jdbc.sql(
                        """
                        select r.id as right, r.title, o.name as holder, r.state
                        from ip_right r join organisation o on o.id = r.holder
                        where r.holder <> :holder and r.state in ('SUBMITTED', 'APPROVED')
                        and r.number_key = upper(regexp_replace(:number, '[\\s./,-]+', '', 'g'))
                        and r.office_key = lower(regexp_replace(:office, '\\s+', '', 'g')) order by r.title limit 10""")
                .param("holder", holder)
                .param("number", f.number())
                .param("office", f.office())
                .query(Other.class)
                .list();
    }
}
