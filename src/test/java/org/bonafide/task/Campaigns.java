package org.bonafide.task;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.demo.DemoPeople;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns with a running process: the shortest way to tasks of two roles, one after the other. */
final class Campaigns {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, RuntimeService runtime, Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Submits a campaign of Northwind's and returns the id of its task {@code approveCampaign}. */
    String submitted() {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into campaign (id, reference, holder, title_en, title_zh, body_en, body_zh, category,
                            starts_on, ends_on, state, created_by, created_at)
                        values (?, ?, ?, 'Beware of copies', '谨防假冒', 'x', 'x', 'software', date '2027-01-01',
                            date '2027-02-01', 'SUBMITTED', 'counsel', ?)""")
                .params(id, "C-" + id, DemoPeople.NORTHWIND, Times.at(clock))
                .update();
        runtime.startProcessInstanceByKey("awareness-campaign", id.toString());
        return taskOf(id);
    }

    /** The open task of a campaign. */
    String taskOf(UUID campaign) {
        return jdbc.sql("select id from work_task where subject = ? and state = 'OPEN'")
                .param(campaign)
                .query(String.class)
                .single();
    }

    UUID subjectOf(String task) {
        return jdbc.sql("select subject from work_task where id = ?")
                .param(task)
                .query(UUID.class)
                .single();
    }

    static Viewer named(org.bonafide.party.PartyService parties, String username) {
        return parties.viewer(username).orElseThrow();
    }
}
