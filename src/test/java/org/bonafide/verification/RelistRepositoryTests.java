package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The look for a removed listing among very many of one right; nothing of it is kept. */
@BonafideTest
@Transactional
class RelistRepositoryTests {

    private static final int MANY = 200_000;

    @Autowired
    RelistRepository removed;

    @Autowired
    JdbcClient jdbc;

    @Test
    void looksByIndexWhateverHasBeenRemoved() {
        UUID right = jdbc.sql("select id from ip_right order by id limit 1")
                .query(UUID.class)
                .single();
        // Only what this table holds is looked at here, so its cases need not be there.
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(
                        """
                        insert into removed_listing (case_id, ip_right, listing_id, seller_id, title, image_hash, prints,
                            removed_at)
                        select gen_random_uuid(), :right, 'many-' || n, 'seller-' || n % 5000, 'title ' || n, null,
                            array(select (n * 7919 + k * 104729) % 900000000 from generate_series(1, 12) k),
                            now() - n * interval '1 minute' from generate_series(1, :many) n""")
                .param("right", right)
                .param("many", MANY)
                .update();
        jdbc.sql("analyze removed_listing").update();
        RelistRepository.Look look =
                new RelistRepository.Look(UUID.randomUUID(), right, "many-17", "seller-17", "title 17", null);
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + RelistRepository.CANDIDATES)
                        .params(RelistRepository.parameters(look, List.of(4711L, 4712L)))
                        .query(String.class)
                        .list());
        assertThat(plan)
                .contains("removed_listing_prints", "removed_listing_seller", "removed_listing_listing")
                .doesNotContain("Seq Scan on removed_listing");
    }
}
