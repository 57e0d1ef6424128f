package org.bonafide.misuse;

import java.util.List;
import java.util.UUID;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.Recipients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose conduct is looked at, and where letters about it go: to the seller, or to every counsel of the organisation. */
@Repository
class MisuseParties {

    private final Recipients people;
    private final JdbcClient jdbc;

    MisuseParties(Recipients people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Somebody whose conduct is looked at. */
    record Subject(String party, UUID organisation, String name, String language) {}

    Subject seller(String id) {
        return jdbc.sql(
                        """
                        select seller_id as party, null::uuid as organisation, coalesce(seller_name, seller_id) as name,
                            coalesce(seller_language, 'en') as language
                        from infringement_case where seller_id = ? order by opened_at desc, id desc limit 1""")
                .param(id)
                .query(Subject.class)
                .single();
    }

    Subject organisation(UUID id) {
        return jdbc.sql("select id::text as party, id as organisation, name, language from organisation where id = ?")
                .param(id)
                .query(Subject.class)
                .single();
    }

    List<Recipient> recipients(Review review) {
        return review.isSeller()
                ? List.of(new Recipient(
                        Party.SELLER,
                        review.party(),
                        review.partyName(),
                        Channel.MARKETPLACE,
                        review.party(),
                        review.language(),
                        null))
                : people.counsel(review.organisation());
    }
}
