package org.bonafide.demo;

import org.bonafide.party.PartyService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database in demo mode: people and rights at once, so that they can log in; cases after that, in the
 * background, one by one. A start after a kill goes on where the script was.
 */
@Component
@ConditionalOnProperty("bonafide.demo")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final PartyService parties;
    private final DemoPeople people;
    private final DemoRights rights;
    private final DemoAttorneys attorneys;
    private final DemoCases cases;
    private final TransactionTemplate transaction;
    private final boolean withCases;

    Demo(
            PartyService parties,
            DemoPeople people,
            DemoRights rights,
            DemoAttorneys attorneys,
            DemoCases cases,
            TransactionTemplate transaction,
            @Value("${bonafide.demo-cases:true}") boolean withCases) {
        this.parties = parties;
        this.people = people;
        this.rights = rights;
        this.attorneys = attorneys;
        this.cases = cases;
        this.transaction = transaction;
        this.withCases = withCases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty = parties.nobodyYet();
        if (empty) {
            transaction.executeWithoutResult(t -> {
                people.register();
                rights.register();
                attorneys.register();
            });
        }
        if (withCases && cases.isUnfinished()) {
            if (!empty) {
                LOG.info("Going on with the demo cases where the last run was stopped");
            }
            Thread script = new Thread(this::makeCases, "demo-cases");
            script.setDaemon(true);
            script.start();
        }
    }

    private void makeCases() {
        try {
            cases.make();
            LOG.info("The demo cases are made");
        } catch (RuntimeException e) {
            LOG.error("Not all demo cases could be made; the next start goes on with them", e);
        }
    }
}
