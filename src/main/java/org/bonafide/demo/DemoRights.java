package org.bonafide.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Ids;
import org.bonafide.rights.AuthorisedSeller;
import org.bonafide.rights.GenuineSource;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo's rights, authorised sellers and genuine sources, of both rights holders and in every state. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoRights {

    static final UUID NORTHWIND_MARK = UUID.fromString("0190a000-0000-7000-8000-000000000101");
    static final UUID NORTHWIND_WORK = UUID.fromString("0190a000-0000-7000-8000-000000000102");
    static final UUID QINGHE_MARK = UUID.fromString("0190a000-0000-7000-8000-000000000201");

    private static final List<String> CN_US_EU = List.of("CN", "US", "EU");

    private final RightService rights;
    private final LocalDate today;

    DemoRights(RightService rights, Clock clock) {
        this.rights = rights;
        this.today = LocalDate.now(clock);
    }

    void register() {
        northwind();
        qinghe();
        sellers();
        sources();
    }

    private void northwind() {
        UUID holder = DemoPeople.NORTHWIND;
        mark(
                NORTHWIND_MARK,
                holder,
                "NORTHWIND / 北风",
                "8123456",
                CN_US_EU,
                today.plusYears(6),
                Right.State.APPROVED,
                null);
        register(new Right(
                NORTHWIND_WORK,
                holder,
                Right.Kind.COPYRIGHT,
                "Northwind Office 2024 (computer program)",
                "TX 9-345-678",
                "U.S. Copyright Office",
                List.of("US", "CN"),
                null,
                "Northwind Software, Inc.",
                LocalDate.of(2023, 9, 12),
                null,
                Right.State.APPROVED,
                null,
                price("129"),
                price("439"),
                "USD"));
        mark(
                Ids.next(),
                holder,
                "NORTHWIND SERVER",
                "8123999",
                List.of("US"),
                today.plusDays(45),
                Right.State.APPROVED,
                null);
        mark(
                Ids.next(),
                holder,
                "NORTHWIND 365",
                "EU 018 776 554",
                List.of("EU"),
                today.minusMonths(1),
                Right.State.APPROVED,
                null);
        mark(
                Ids.next(),
                holder,
                "WINDNORTH",
                "8900011",
                List.of("CN"),
                null,
                Right.State.REJECTED,
                "The certificate names another owner.");
    }

    private void qinghe() {
        UUID holder = DemoPeople.QINGHE;
        mark(
                QINGHE_MARK,
                holder,
                "青禾 QINGHE",
                "30217788",
                List.of("CN", "EU"),
                today.plusYears(3),
                Right.State.APPROVED,
                null);
        register(new Right(
                Ids.next(),
                holder,
                Right.Kind.DESIGN,
                "高速吹风机外观设计",
                "ZL 2024 3 0118877.2",
                "CNIPA",
                List.of("CN"),
                "28-03",
                "青禾电器股份有限公司",
                LocalDate.of(2024, 6, 4),
                today.plusYears(13),
                Right.State.APPROVED,
                null,
                price("269"),
                price("399"),
                "CNY"));
        mark(Ids.next(), holder, "青禾小厨", "30990101", List.of("CN"), today.plusYears(9), Right.State.SUBMITTED, null);
    }

    private void sellers() {
        authorise(DemoPeople.NORTHWIND, "s-1001", "Northwind北风官方旗舰店");
        authorise(DemoPeople.NORTHWIND, "s-1002", "Northwind Official Store");
        authorise(DemoPeople.NORTHWIND, "s-1007", "明诚正版软件专营店");
        authorise(DemoPeople.NORTHWIND, "s-1008", "Brightlane Software Ltd");
        authorise(DemoPeople.QINGHE, "s-1005", "Qinghe青禾电器官方旗舰店");
    }

    private void sources() {
        source(
                DemoPeople.NORTHWIND,
                GenuineSource.Kind.FLAGSHIP_STORE,
                "Northwind Official Store",
                "https://northwind.shop.example/",
                "en",
                1);
        source(
                DemoPeople.NORTHWIND,
                GenuineSource.Kind.OFFICIAL_SITE,
                "northwind.example",
                "https://www.northwind.example/buy",
                "en",
                2);
        source(
                DemoPeople.NORTHWIND,
                GenuineSource.Kind.FLAGSHIP_STORE,
                "Northwind北风官方旗舰店",
                "https://northwind.market.example/",
                "zh-CN",
                1);
        source(
                DemoPeople.NORTHWIND,
                GenuineSource.Kind.AUTHORISED_RESELLER,
                "明诚正版软件专营店",
                "https://mingcheng.market.example/",
                "zh-CN",
                3);
        source(
                DemoPeople.QINGHE,
                GenuineSource.Kind.FLAGSHIP_STORE,
                "Qinghe青禾电器官方旗舰店",
                "https://qinghe.market.example/",
                "zh-CN",
                1);
        source(
                DemoPeople.QINGHE,
                GenuineSource.Kind.OFFICIAL_SITE,
                "Qinghe Global",
                "https://www.qinghe.example/en",
                "en",
                1);
    }

    private void mark(
            UUID id,
            UUID holder,
            String title,
            String number,
            List<String> where,
            LocalDate until,
            Right.State state,
            String why) {
        boolean software = holder.equals(DemoPeople.NORTHWIND);
        register(new Right(
                id,
                holder,
                Right.Kind.TRADEMARK,
                title,
                number,
                software ? "WIPO / CNIPA / USPTO" : "CNIPA / EUIPO",
                where,
                software ? "9, 42" : "7, 9, 11",
                software ? "Northwind Software, Inc." : "青禾电器股份有限公司",
                LocalDate.of(2012, 3, 14),
                until,
                state,
                why,
                price(software ? "699" : "1499"),
                price(software ? "2999" : "4999"),
                "CNY"));
    }

    private void register(Right right) {
        rights.register(right);
    }

    private void authorise(UUID holder, String seller, String name) {
        rights.authorise(new AuthorisedSeller(Ids.next(), holder, seller, name, today.plusYears(1)));
    }

    private void source(UUID holder, GenuineSource.Kind kind, String name, String url, String language, int rank) {
        rights.register(new GenuineSource(Ids.next(), holder, kind, name, url, language, rank));
    }

    private static BigDecimal price(String amount) {
        return new BigDecimal(amount);
    }
}
