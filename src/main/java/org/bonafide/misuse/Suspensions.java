package org.bonafide.misuse;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.letter.LetterDraft;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is suspended at this moment, from what: each suspension holds under its own law only. */
@Service
@Transactional(readOnly = true)
public class Suspensions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Suspensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One in force; {@code reference} names the decision. */
    public record Suspension(String reference, MisuseKind kind, String regime, String partyName, Instant until) {

        /** The end as letters write it. */
        public String end() {
            return LetterDraft.moment(until);
        }
    }

    /** Whether notices of one of these organisations are not processed under this law. */
    public Optional<Suspension> ofNotices(String regime, UUID... organisations) {
        return List.of(organisations).stream()
                .distinct()
                .flatMap(o -> of(MisuseKind.NOTIFIER, o.toString(), regime).stream())
                .findFirst();
    }

    /** Whether complaints of this organisation are not heard under this law. */
    public Optional<Suspension> ofComplaints(String regime, UUID organisation) {
        return of(MisuseKind.COMPLAINANT, organisation.toString(), regime);
    }

    /** Whether appeals of this seller are not heard under this law. */
    public Optional<Suspension> ofAppeals(String regime, String seller) {
        return of(MisuseKind.COMPLAINANT, seller, regime);
    }

    /** All that an organisation is suspended from as a notifier. */
    public List<Suspension> ofNotices(UUID organisation) {
        return find(MisuseKind.NOTIFIER, organisation.toString());
    }

    private Optional<Suspension> of(MisuseKind kind, String party, String regime) {
        return party == null
                ? Optional.empty()
                : find(kind, party).stream()
                        .filter(s -> s.regime().equals(regime))
                        .findFirst();
    }

    private List<Suspension> find(MisuseKind kind, String party) {
        return jdbc.sql(
                        """
                        select reference, kind, regime, party_name, until from misuse_review
                        where party = ? and kind = ? and outcome = 'SUSPENSION' and lifted_at is null and until > ?
                        order by until desc""")
                .params(party, kind.name(), Times.at(clock))
                .query(Suspension.class)
                .list();
    }
}
