package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A listing sold by whom the rights holder itself named as a partner is looked at closely, and the reviewer is told. */
@BonafideTest
class AuthorisedSellerIntegrationTests {

    private static final AtomicLong NEXT = new AtomicLong(594_000_000_000L);
    private static final String NOTE = "own list names this seller as authorised";

    @Autowired
    Journey journey;

    @Autowired
    Driver driver;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noPartners() {
        jdbc.sql("delete from authorised_seller where seller_id = 's-2015'").update();
        jdbc.sql("delete from authorised_supplier where note = 'by this test'").update();
    }

    @Test
    void isFlaggedAtTriageAndOnTheForm() {
        assertThat(form(open("STANDARD", "FAST"))).doesNotContain(NOTE);
        jdbc.sql(
                        """
                        insert into authorised_seller (id, holder, seller_id, seller_name, changed_at)
                        select ?, id, 's-2015', 'Any name', now() from organisation where name like 'Northwind%'""")
                .param(UUID.randomUUID())
                .update();
        assertThat(form(open("ENHANCED"))).contains(NOTE);
    }

    @Test
    void isRecognisedAsASupplierByItsName() {
        jdbc.sql(
                        """
                        insert into authorised_supplier (id, holder, name, note, changed_at)
                        select ?, o.id, '(' || upper(s.name) || ').', 'by this test', now()
                        from organisation o, sandbox_seller s where o.name like 'Northwind%' and s.id = 's-2015'""")
                .param(UUID.randomUUID())
                .update();
        assertThat(form(open("ENHANCED"))).contains(NOTE);
    }

    @Test
    void isNoneOnceTheAuthorityHasEnded() {
        jdbc.sql(
                        """
                        insert into authorised_supplier (id, holder, name, note, valid_until, changed_at)
                        select ?, o.id, s.name, 'by this test', date '2020-01-01', now()
                        from organisation o, sandbox_seller s where o.name like 'Northwind%' and s.id = 's-2015'""")
                .param(UUID.randomUUID())
                .update();
        assertThat(form(open("STANDARD", "FAST"))).doesNotContain(NOTE);
    }

    /** Opens a case on a listing of that seller; the task's id. */
    private String open(String... lanes) {
        String id = String.valueOf(NEXT.incrementAndGet());
        String url = journey.sandboxListing(id, "market.example/item.htm?id=" + id);
        var notice = journey.notice("counsel", "CN_ECL", "TRADEMARK", url);
        notice.put(
                "evidence",
                java.util.List.of(driver.as("counsel")
                        .upload("/api/v1/evidence", "file", "photo.txt", id.getBytes())
                        .expect(201)
                        .body()
                        .get("id")
                        .asString()));
        String reference = driver.as("counsel")
                .post("/api/v1/notices", notice)
                .expect(202)
                .body()
                .at("/items/0/case")
                .asString();
        driver.runJobs();
        JsonNode task = journey.task("reviewer", "verifyNotice", reference);
        assertThat(task.get("lane").asString()).isIn((Object[]) lanes);
        return task.get("id").asString();
    }

    private String form(String task) {
        return driver.pagesAs("reviewer")
                .get("/verification/verify-notice/" + task)
                .text();
    }
}
