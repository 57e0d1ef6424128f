package org.bonafide.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the pages show of rights beside their facts, across the features' tables. */
@Repository
class RightViews {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RightViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, String> names(Collection<UUID> organisations) {
        record Name(UUID id, String name) {}
        return jdbc
                .sql("select id, name from organisation where id = any(?)")
                .param(organisations.stream().distinct().toArray(UUID[]::new))
                .query(Name.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Name::id, Name::name));
    }

    /** Those of these rights for which something is written or checked while they are in force. */
    Set<UUID> changing(Collection<UUID> rights) {
        return Set.copyOf(jdbc.sql(
                        """
                        select s.ip_right from right_submission s join ip_right r on r.id = s.ip_right
                        where s.ip_right = any(?) and s.state = 'SUBMITTED' and r.state = 'APPROVED'""")
                .param(rights.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The files of a right, the newest first; those not submitted yet only for the holder's people and the auditor. */
    List<RightView.Proof> proof(UUID right, boolean drafts) {
        return jdbc.sql(
                        """
                        select g.evidence, e.name, b.media_type, b.size, encode(e.sha256, 'hex') as sha256,
                            g.submission, s.purpose, p.name as given_by, g.given_at
                        from right_file g join right_submission s on s.id = g.submission
                        join evidence e on e.id = g.evidence join evidence_blob b on b.sha256 = e.sha256
                        join person p on p.id = g.given_by
                        where g.ip_right = :right and (:drafts or s.submitted_at is not null and s.state <> 'DRAFT')
                        order by g.given_at desc, g.evidence""")
                .param("right", right)
                .param("drafts", drafts)
                .query(RightView.Proof.class)
                .list();
    }

    /** What the marketplace has to check, longest waiting first. */
    Page<RightView.Waiting> toCheck(Viewer viewer, String after) {
        String[] from = Cursor.read(after, 2);
        List<RightView.Waiting> rows = jdbc.sql(
                        """
                        select s.id, s.ip_right, s.facts, o.name as holder, s.purpose, p.name as submitter,
                            s.submitted_at, r.holder = any(cast(:holders as uuid[])) or s.submitted_by = :me
                            or s.drafted_by = :me as barred
                        from right_submission s join ip_right r on r.id = s.ip_right
                        join organisation o on o.id = r.holder join person p on p.id = s.submitted_by
                        where s.state = 'SUBMITTED' and (cast(:at as timestamptz) is null
                            or (s.submitted_at, s.ip_right) > (cast(:at as timestamptz), cast(:id as uuid)))
                        order by s.submitted_at, s.ip_right limit """
                                + " " + (PAGE + 1))
                .param("holders", viewer.holderArray())
                .param("me", viewer.id())
                .param("at", from == null ? null : Times.of(Cursor.instant(from[0])))
                .param("id", from == null ? null : Cursor.id(from[1]).toString())
                .query((row, n) -> {
                    RightFacts f = json.readValue(row.getString("facts"), RightFacts.class);
                    return new RightView.Waiting(
                            row.getObject("ip_right", UUID.class),
                            f.title(),
                            f.kind().name(),
                            f.number(),
                            row.getString("holder"),
                            row.getString("purpose"),
                            row.getString("submitter"),
                            row.getObject("submitted_at", java.time.OffsetDateTime.class)
                                    .toInstant(),
                            row.getBoolean("barred"));
                })
                .list();
        return Page.of(rows, PAGE, last -> Cursor.of(last.submittedAt(), last.right()));
    }

    /** How one set of facts differs from another. */
    static List<RightView.Difference> differences(RightFacts before, RightFacts after) {
        Map<String, String> old = before.shown();
        List<RightView.Difference> found = new ArrayList<>();
        after.shown().forEach((field, text) -> {
            if (!java.util.Objects.equals(old.get(field), text)) {
                found.add(new RightView.Difference(field, old.get(field), text));
            }
        });
        return found;
    }
}
