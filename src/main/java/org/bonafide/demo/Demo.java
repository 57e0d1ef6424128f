package org.bonafide.demo;

import org.bonafide.party.PartyService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database in demo mode; people first, so that they can log in while the cases are made. */
@Component
@ConditionalOnProperty("bonafide.demo")
class Demo implements ApplicationRunner {

    private final PartyService parties;
    private final DemoPeople people;
    private final TransactionTemplate transaction;

    Demo(PartyService parties, DemoPeople people, TransactionTemplate transaction) {
        this.parties = parties;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!parties.nobodyYet()) {
            return;
        }
        transaction.executeWithoutResult(t -> people.register());
    }
}
