package org.bonafide.awareness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bonafide.party.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the public may see: campaigns of today, where the genuine article is sold, whom to write to. */
@Repository
class SafetyCentre {

    private final JdbcClient jdbc;
    private final CampaignRepository campaigns;
    private final CampaignReach reach;
    private final Clock clock;

    SafetyCentre(JdbcClient jdbc, CampaignRepository campaigns, CampaignReach reach, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.reach = reach;
        this.clock = clock;
    }

    /** Where a rights holder's genuine goods are sold. */
    record Source(String holder, String kind, String name, String url) {}

    /** A seller that may sell a rights holder's goods. */
    record Seller(String holder, String name, String sellerId) {}

    /** Whom to write to. */
    record Contact(String name, String email, String phone) {}

    /** Campaigns of today, counted as shown here. */
    List<Campaign> campaignsShown() {
        List<Campaign> shown = campaigns.published(LocalDate.now(clock), null);
        reach.shown(shown, CampaignReach.Place.SAFETY_CENTRE);
        return shown;
    }

    /** Flagship stores first, then those for readers of the language. */
    List<Source> sources(Locale language) {
        return jdbc.sql(
                        """
                        select o.name as holder, s.kind, s.name, s.url from genuine_source s
                        join organisation o on o.id = s.holder where s.url ~ '^https?://'
                        and s.ended_at is null
                        order by s.kind <> 'FLAGSHIP_STORE', s.language <> :language, o.name, s.rank, s.id limit 200""")
                .param("language", Languages.tag(language))
                .query(Source.class)
                .list();
    }

    List<Seller> authorisedSellers() {
        return jdbc.sql(
                        """
                        select o.name as holder, a.seller_name as name, a.seller_id from authorised_seller a
                        join organisation o on o.id = a.holder
                        where coalesce(a.valid_until >= :day, true) and coalesce(a.valid_from <= :day, true)
                        order by o.name, a.seller_name limit 500""")
                .param("day", LocalDate.now(clock))
                .query(Seller.class)
                .list();
    }

    /** Null before the marketplace is registered. */
    Contact marketplace() {
        return jdbc.sql(
                        """
                        select name, email, phone from organisation where kind = 'MARKETPLACE'
                        order by created_at, id limit 1""")
                .query(Contact.class)
                .optional()
                .orElse(null);
    }
}
