package org.bonafide.awareness;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts how often a campaign was shown, by day and place; who looked is not kept, and a page waits for no counter. */
@Component
class CampaignReach {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Cell, LongAdder> counted = new ConcurrentHashMap<>();

    CampaignReach(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where it was shown. */
    enum Place {
        SAFETY_CENTRE,
        PLACEMENT
    }

    private record Cell(UUID campaign, LocalDate day, Place place) {}

    /** How often, on a day. */
    record Day(LocalDate day, long safetyCentre, long placement) {}

    void shown(List<Campaign> campaigns, Place place) {
        LocalDate today = LocalDate.now(clock);
        campaigns.forEach(c -> counted.computeIfAbsent(new Cell(c.id(), today, place), cell -> new LongAdder())
                .increment());
    }

    /** Writes down what was counted since the last time. */
    @PreDestroy
    @Scheduled(fixedDelayString = "${bonafide.reach-delay:PT10S}")
    void keep() {
        counted.forEach((cell, adder) -> {
            long views = adder.sumThenReset();
            if (views > 0) {
                jdbc.sql(
                                """
                                insert into campaign_reach (campaign, day, place, views) values (?, ?, ?, ?)
                                on conflict (campaign, day, place)
                                do update set views = campaign_reach.views + excluded.views""")
                        .params(cell.campaign(), cell.day(), cell.place().name(), views)
                        .update();
            }
        });
        counted.keySet()
                .removeIf(cell -> cell.day().isBefore(LocalDate.now(clock).minusDays(1)));
    }

    List<Day> of(UUID campaign) {
        return jdbc.sql(
                        """
                        select day, coalesce(sum(views) filter (where place = 'SAFETY_CENTRE'), 0) as safety_centre,
                            coalesce(sum(views) filter (where place = 'PLACEMENT'), 0) as placement
                        from campaign_reach where campaign = ? group by day order by day""")
                .param(campaign)
                .query(Day.class)
                .list();
    }
}
