package org.bonafide.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The regimes, each with the days it is in force. Their names are in the message bundles: {@code regime.<KEY>}. */
@Service
public class Regimes {

    private final JdbcClient jdbc;

    Regimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A body of rules.
     *
     * @param jurisdictions where a right must be in force for it
     * @param rightKinds what kind of right it is for
     * @param statute its name, in the language of the law
     */
    public record Regime(String key, List<String> jurisdictions, List<String> rightKinds, String statute) {

        public Regime {
            jurisdictions = List.copyOf(jurisdictions);
            rightKinds = List.copyOf(rightKinds);
        }
    }

    /** Those in force on that day, in a stable order. */
    public List<Regime> inForce(LocalDate day) {
        return jdbc.sql(
                        """
                        select * from regime where valid_from <= :day and (valid_until is null or valid_until >= :day)
                        order by key""")
                .param("day", day)
                .query(Regimes::regime)
                .list();
    }

    /** The regime of this key, if it is in force on that day. */
    public Optional<Regime> find(String key, LocalDate day) {
        return inForce(day).stream().filter(r -> r.key().equals(key)).findFirst();
    }

    private static Regime regime(ResultSet row, int n) throws SQLException {
        return new Regime(
                row.getString("key"),
                List.of((String[]) row.getArray("jurisdictions").getArray()),
                List.of((String[]) row.getArray("right_kinds").getArray()),
                row.getString("statute"));
    }
}
