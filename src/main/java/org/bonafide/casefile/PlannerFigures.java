package org.bonafide.casefile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the database count its tables again whenever the cases that this node opened, or started, have doubled. A plan
 * that was made and kept while a table was small reads all of it for each row; by itself, the database counts again only
 * a minute later, which is the minute that ten thousand cases are opened and started in.
 */
@Component
class PlannerFigures {

    /** Fewer do not matter. */
    private static final int FIRST = 1_000;

    private final Growth opened = new Growth();
    private final Growth started = new Growth();
    private final JdbcTemplate database;

    PlannerFigures(JdbcTemplate database) {
        this.database = database;
    }

    /** In the transaction that opened these cases: only the table they are in has grown so far. */
    void opened(int more) {
        if (opened.doubled(more)) {
            database.execute("analyze infringement_case");
        }
    }

    /** These were started: all that a case has has grown. */
    void started(int more) {
        if (started.doubled(more)) {
            database.execute("analyze");
        }
    }

    private static final class Growth {

        private long all;
        private long next = FIRST;

        synchronized boolean doubled(int more) {
            all += more;
            boolean doubled = all >= next;
            next = doubled ? 2 * all : next;
            return doubled;
        }
    }
}
