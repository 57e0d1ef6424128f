package org.bonafide.casefile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the database count its tables again whenever the cases that this node started have doubled. A plan that was made
 * and kept while a table was small reads all of it for each row; by itself, the database counts again only a minute
 * later, which is the minute that ten thousand cases are started in.
 */
@Component
class PlannerFigures {

    /** Fewer do not matter. */
    private static final int FIRST = 1_000;

    private final JdbcTemplate database;
    private long started;
    private long next = FIRST;

    PlannerFigures(JdbcTemplate database) {
        this.database = database;
    }

    /** @param more cases that were started */
    void grew(int more) {
        started += more;
        if (started >= next) {
            next = 2 * started;
            database.execute("analyze");
        }
    }
}
