package org.bonafide.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Ids;
import org.bonafide.rights.AuthorisedSeller;
import org.bonafide.rights.AuthorisedSupplier;
import org.bonafide.rights.GenuineSource;
import org.bonafide.rights.GenuineSource.Kind;
import org.bonafide.rights.Partners;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who may sell the demo's genuine goods, who supplies them, and where they are sold. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoPartners {

    private final Partners partners;
    private final LocalDate today;

    DemoPartners(Partners partners, Clock clock) {
        this.partners = partners;
        this.today = LocalDate.now(clock);
    }

    void register(Viewer northwind, Viewer qinghe) {
        as(northwind, () -> northwind(northwind));
        as(qinghe, () -> qinghe(qinghe));
    }

    private void northwind(Viewer v) {
        seller(v, "s-1001", "Northwind北风官方旗舰店", today.plusYears(1));
        seller(v, "s-1002", "Northwind Official Store", today.plusYears(1));
        seller(v, "s-1007", "明诚正版软件专营店", today.plusYears(1));
        seller(v, "s-1008", "Brightlane Software Ltd", today.plusYears(1));
        seller(v, "s-1020", "Old Harbour Computing", today.minusMonths(5));
        supplier(v, "Harbour Distribution Ltd", "licensing@harbour.example, +44 20 7946 0000", today.plusYears(2));
        supplier(v, "上海联诚软件发行有限公司", "渠道部，021-5550 0100", today.plusMonths(8));
        source(v, Kind.FLAGSHIP_STORE, "Northwind Official Store", "https://northwind.shop.example/", "en", 1);
        source(v, Kind.OFFICIAL_SITE, "northwind.example", "https://www.northwind.example/buy", "en", 2);
        source(v, Kind.FLAGSHIP_STORE, "Northwind北风官方旗舰店", "https://northwind.market.example/", "zh-CN", 1);
        source(v, Kind.AUTHORISED_RESELLER, "明诚正版软件专营店", "https://mingcheng.market.example/", "zh-CN", 3);
    }

    private void qinghe(Viewer v) {
        seller(v, "s-1005", "Qinghe青禾电器官方旗舰店", today.plusYears(1));
        supplier(v, "杭州青禾供应链管理有限公司", "0571-5550 0188", null);
        source(v, Kind.FLAGSHIP_STORE, "Qinghe青禾电器官方旗舰店", "https://qinghe.market.example/", "zh-CN", 1);
        source(v, Kind.OFFICIAL_SITE, "Qinghe Global", "https://www.qinghe.example/en", "en", 1);
    }

    private void seller(Viewer v, String id, String name, LocalDate until) {
        partners.authorise(new AuthorisedSeller(Ids.next(), v.organisation(), id, name, until), v);
    }

    private void supplier(Viewer v, String name, String contact, LocalDate until) {
        partners.authorise(new AuthorisedSupplier(Ids.next(), v.organisation(), name, contact, null, until, null), v);
    }

    private void source(Viewer v, Kind kind, String name, String url, String language, int rank) {
        partners.register(new GenuineSource(Ids.next(), v.organisation(), kind, name, url, language, rank), v);
    }

    private static void as(Viewer v, Runnable work) {
        Actors.as(Actor.person(v.username(), v.name(), Actor.WayIn.PAGE), () -> {
            work.run();
            return null;
        });
    }
}
