package org.bonafide.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says why somebody cannot act under a right, without telling strangers that there is one. */
@Repository
class RightUse {

    private final JdbcClient jdbc;

    RightUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer's organisation was ever authorised for by the right's holder. */
    private record Power(String holder, boolean now, LocalDate ended, LocalDate begins) {}

    /** Why this person cannot act under the right; empty where they can, as far as it is theirs. */
    Optional<FormFault> refusal(UUID right, Optional<Right> found, Viewer viewer, LocalDate today) {
        if (found.isEmpty() || !viewer.actsFor(found.get().holder(), right)) {
            return Optional.of(power(right, viewer, today)
                    .map(RightUse::refusal)
                    .orElseGet(() -> new FormFault("right", "notice.right.unknown")));
        }
        Right r = found.get();
        if (r.inForce(today)) {
            return Optional.empty();
        }
        String status = r.status(today, 0);
        Object day = status.equals("EXPIRED") ? r.validUntil() : r.validFrom();
        return Optional.of(new FormFault("right", "right.use." + status, r.title(), String.valueOf(day)));
    }

    private static FormFault refusal(Power p) {
        if (p.now()) {
            return new FormFault("right", "right.use.outOfScope", p.holder());
        }
        return p.begins() != null
                ? new FormFault(
                        "right",
                        "right.use.authorityAhead",
                        p.holder(),
                        p.begins().toString())
                : new FormFault("right", "right.use.authorityEnded", p.holder(), String.valueOf(p.ended()));
    }

    private Optional<Power> power(UUID right, Viewer viewer, LocalDate today) {
        return jdbc.sql(
                        """
                        select o.name as holder,
                            bool_or(:today between a.valid_from and a.valid_until and a.revoked_at is null) as now,
                            max(least(a.valid_until, cast(a.revoked_at at time zone 'UTC' as date)))
                                filter (where a.valid_from <= :today) as ended,
                            min(a.valid_from) filter (where a.valid_from > :today and a.revoked_at is null) as begins
                        from ip_right r join organisation o on o.id = r.holder
                        join authorisation a on a.principal = r.holder and a.agent = :agent
                        where r.id = :right group by o.id, o.name""")
                .param("today", today)
                .param("agent", viewer.organisation())
                .param("right", right)
                .query(Power.class)
                .optional();
    }
}
