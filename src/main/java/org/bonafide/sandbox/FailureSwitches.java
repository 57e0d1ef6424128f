package org.bonafide.sandbox;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes the sandbox fail on purpose, for demonstrations and tests; on every node at once. */
@Service
@Sandboxed
public class FailureSwitches {

    private static final String ACTIVE = "(remaining is null or remaining > 0)";

    private final JdbcClient jdbc;

    FailureSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Switches a fault on.
     *
     * @param target a listing's or, for messages, a seller's id; null or blank for any
     * @param times how many calls it meets; null for all until {@link #clear}
     */
    public void on(FailureSwitch.Call call, String target, FailureSwitch.Failure failure, Integer times) {
        jdbc.sql("insert into sandbox_switch (call, target, failure, remaining) values (?, nullif(?, ''), ?, ?)")
                .params(call.name(), target == null ? "" : target.strip(), failure.name(), times)
                .update();
    }

    /** Switches all faults off. */
    public void clear() {
        jdbc.sql("delete from sandbox_switch").update();
    }

    /** The faults that are on, the oldest first. */
    public List<FailureSwitch> all() {
        return jdbc.sql("select * from sandbox_switch where " + ACTIVE + " order by id")
                .query(FailureSwitch.class)
                .list();
    }

    /** The fault this call meets, counted down; empty when it may succeed. */
    Optional<FailureSwitch.Failure> meet(FailureSwitch.Call call, String target) {
        return jdbc.sql(
                        """
                        update sandbox_switch set remaining = remaining - 1
                        where id = (select id from sandbox_switch where call = ? and (target is null or target = ?)
                            and %s order by id limit 1 for update skip locked)
                        returning failure"""
                                .formatted(ACTIVE))
                .params(call.name(), target)
                .query(FailureSwitch.Failure.class)
                .optional();
    }
}
