package org.bonafide.demo;

import org.bonafide.misuse.Intention;
import org.bonafide.misuse.MisuseDecision;
import org.bonafide.misuse.MisuseDecisions;
import org.bonafide.misuse.MisuseOutcome;
import org.bonafide.misuse.MisuseWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A seller with three removals, whom a senior reviewer warns. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoMisuse {

    private static final String SELLER = "s-2001";

    private final DemoDesk desk;
    private final MisuseWatch watch;
    private final MisuseDecisions decisions;
    private final JdbcClient jdbc;

    DemoMisuse(DemoDesk desk, MisuseWatch watch, MisuseDecisions decisions, JdbcClient jdbc) {
        this.desk = desk;
        this.watch = watch;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    void make() {
        watch.look();
        jdbc.sql("select reference from misuse_review where party = ? and outcome is null order by id limit 1")
                .param(SELLER)
                .query(String.class)
                .optional()
                .ifPresent(reference -> desk.as("senior", () -> {
                    warn(reference);
                    return null;
                }));
    }

    private void warn(String reference) {
        MisuseDecision warning = new MisuseDecision(
                MisuseOutcome.WARNING,
                decisions.named(reference, desk.viewer("senior")),
                Intention.CARELESS,
                null,
                "该店在短时间内反复出售批量许可的激活码，页面上一看便知未获授权。因此前从未受过警告，以警告为宜。");
        decisions.decide(reference, warning, desk.viewer("senior"));
    }
}
