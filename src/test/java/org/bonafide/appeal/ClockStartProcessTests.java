package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.Models;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where the law counts from the delivery of the seller's statement, nothing runs before the mail server has taken it. */
@BonafideTest
class ClockStartProcessTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private Models models;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void startsWithTheDeliveryAndKeepsItsProof() {
        String reference = journey.forwarded("CN_ECL");
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        UUID proof = jdbc.sql("select d.proof from deadline d join infringement_case c on c.id = d.subject"
                        + " where c.reference = ? and d.kind = 'holderAction'")
                .param(reference)
                .query(UUID.class)
                .single();
        assertThat(started(reference))
                .isEqualTo(jdbc.sql("select delivered_at from letter_delivery where letter = ? and state = 'SENT'")
                        .param(proof)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    @Test
    void standsWhileTheLetterCannotBeDeliveredAndStartsWhenItIsSentAnew() {
        String reference = journey.takenDown("CN_ECL", false);
        journey.appeal(reference);
        jdbc.sql("update person set email = 'no such address' where username = 'counsel'")
                .update();
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        for (int i = 0; i < 14; i++) {
            driver.pass(Duration.ofHours(6));
        }
        assertThat(journey.trail(reference)).contains("LetterNotDelivered", "ClockNotStarted", "PriorityRaised");
        driver.pass(Duration.ofDays(20));
        assertThat(models.waiting(reference)).contains("seller-appeal#clockStarts");
        models.upgrade();
        assertThat(journey.openTasks(reference)).isEmpty();
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        String letter = jdbc.sql("select l.id::text from letter l join infringement_case c on c.id = l.case_id"
                        + " where c.reference = ? and l.kind = 'appeal-forwarded'")
                .param(reference)
                .query(String.class)
                .single();
        jdbc.sql("alter table letter disable trigger letter_append_only").update();
        jdbc.sql("update letter set address = 'counsel@example.com' where address = 'no such address'")
                .update();
        jdbc.sql("alter table letter enable trigger letter_append_only").update();
        PageClient admin = driver.pagesAs("admin");
        admin.submit(admin.get("/operations/letters"), "/operations/letters/" + letter + "/resend");
        Instant sent = clock.instant();
        driver.runJobs();
        assertThat(started(reference)).isEqualTo(sent);
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
    }

    private Instant started(String reference) {
        return jdbc.sql("select d.started_at from deadline d join infringement_case c on c.id = d.subject"
                        + " where c.reference = ? and d.kind = 'holderAction'")
                .param(reference)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
