package org.bonafide.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.rights.GenuinePrice;
import org.bonafide.rights.Right.Kind;
import org.bonafide.rights.RightDrafts;
import org.bonafide.rights.RightFacts;
import org.bonafide.rights.RightRegistry;
import org.bonafide.rights.RightReview;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo's rights, of both rights holders and in every state, by the same way as real ones. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoRights {

    static final String NORTHWIND_MARK = "NORTHWIND / 北风";
    static final String NORTHWIND_WORK = "Northwind Office 2024 (computer program)";
    static final String QINGHE_MARK = "青禾 QINGHE";

    private static final LocalDate LONG_AGO = LocalDate.of(2012, 3, 14);

    private final RightDrafts drafts;
    private final RightRegistry registry;
    private final RightReview review;
    private final EvidenceService evidence;
    private final PartyService parties;
    private final DemoPartners partners;
    private final LocalDate today;

    DemoRights(
            RightDrafts drafts,
            RightRegistry registry,
            RightReview review,
            EvidenceService evidence,
            PartyService parties,
            DemoPartners partners,
            Clock clock) {
        this.drafts = drafts;
        this.registry = registry;
        this.review = review;
        this.evidence = evidence;
        this.parties = parties;
        this.partners = partners;
        this.today = LocalDate.now(clock);
    }

    void register() {
        northwind();
        qinghe();
        partners.register(viewer("counsel"), viewer("counsel2"));
    }

    private void northwind() {
        entered("counsel", mark(NORTHWIND_MARK, "8123456", "WIPO", "CN, US, EU", LONG_AGO, today.plusYears(6)));
        entered("counsel", program());
        UUID server =
                entered("counsel", mark("NORTHWIND SERVER", "8123999", "USPTO", "US", LONG_AGO, today.plusDays(45)));
        entered("counsel", mark("NORTHWIND 365", "EU 018 776 554", "EUIPO", "EU", LONG_AGO, today.minusMonths(1)));
        entered("counsel", mark("NORTHWIND CLOUD", "9022117", "CNIPA", "CN", today.plusDays(30), today.plusYears(10)));
        UUID other = submitted("counsel", mark("WINDNORTH", "8900011", "CNIPA", "CN", LONG_AGO, today.plusYears(2)));
        act(
                "reviewer",
                v -> review.reject(
                        other,
                        null,
                        "OTHER_OWNER",
                        "The certificate names Windnorth Trading Co. as the registrant.",
                        v));
        act(
                "counsel",
                v -> drafts.draft(
                        DemoPeople.NORTHWIND,
                        mark("NORTHWIND NOTES", null, "USPTO", "US", null, null),
                        GenuinePrice.NONE,
                        List.of(),
                        v));
        renewal(server);
    }

    private void renewal(UUID server) {
        act("counsel", v -> {
            drafts.save(
                    server,
                    mark(
                            "NORTHWIND SERVER",
                            "8123999",
                            "USPTO",
                            "US",
                            LONG_AGO,
                            today.plusDays(45).plusYears(10)),
                    List.of(certificate(v)),
                    null,
                    v);
            registry.submit(server, v);
        });
    }

    private void qinghe() {
        entered("counsel2", mark(QINGHE_MARK, "30217788", "CNIPA", "CN, EU", LONG_AGO, today.plusYears(3)));
        entered(
                "counsel2",
                new RightFacts(
                        Kind.DESIGN,
                        "高速吹风机外观设计",
                        "ZL 2024 3 0118877.2",
                        "CNIPA",
                        List.of("CN"),
                        "28-03",
                        "手持式高速吹风机",
                        "青禾电器股份有限公司",
                        LocalDate.of(2024, 6, 4),
                        today.plusYears(13)));
        entered(
                "counsel2",
                new RightFacts(
                        Kind.PATENT,
                        "一种吹风机的风道结构",
                        "ZL 2022 1 0456123.9",
                        "CNIPA",
                        List.of("CN"),
                        "A45D 20/12",
                        "降低噪声的双层风道",
                        "青禾电器股份有限公司",
                        LocalDate.of(2022, 4, 28),
                        today.plusYears(15)));
        submitted("counsel2", mark("青禾小厨", "30990101", "CNIPA", "CN", today.minusMonths(2), today.plusYears(9)));
        UUID old = entered("counsel2", mark("青禾 1998", "1230456", "CNIPA", "CN", LONG_AGO, today.plusYears(1)));
        act("counsel2", v -> registry.retire(old, "不再使用的旧标识。", v));
    }

    private RightFacts program() {
        return new RightFacts(
                Kind.COPYRIGHT,
                NORTHWIND_WORK,
                "TX 9-345-678",
                "U.S. Copyright Office",
                List.of("US", "CN"),
                null,
                "Computer program: word processor, spreadsheet, presentations; object code and screens.",
                "Northwind Software, Inc.",
                LocalDate.of(2023, 9, 12),
                null);
    }

    private static RightFacts mark(
            String title, String number, String office, String where, LocalDate from, LocalDate until) {
        boolean qinghe = title.startsWith("青禾");
        return new RightFacts(
                Kind.TRADEMARK,
                title,
                number,
                office,
                List.of(where.split(", ")),
                qinghe ? "7, 9, 11" : "9, 42",
                qinghe ? "手机、小家电、厨房用具" : "Computer software, recorded and downloadable; software as a service",
                qinghe ? "青禾电器股份有限公司" : "Northwind Software, Inc.",
                from,
                until);
    }

    private UUID entered(String counsel, RightFacts facts) {
        UUID id = submitted(counsel, facts);
        act(counsel.equals("counsel") ? "reviewer" : "reviewer2", v -> review.approve(id, null, v));
        return id;
    }

    private UUID submitted(String counsel, RightFacts facts) {
        Viewer v = viewer(counsel);
        return as(v, () -> {
            UUID id = drafts.draft(v.organisation(), facts, price(facts), List.of(certificate(v)), v);
            registry.submit(id, v);
            return id;
        });
    }

    private static GenuinePrice price(RightFacts f) {
        return switch (f.kind()) {
            case TRADEMARK -> f.title().startsWith("青禾") ? price("1499", "4999", "CNY") : price("699", "2999", "CNY");
            case COPYRIGHT -> price("129", "439", "USD");
            default -> price("269", "399", "CNY");
        };
    }

    private static GenuinePrice price(String min, String max, String currency) {
        return new GenuinePrice(new BigDecimal(min), new BigDecimal(max), currency);
    }

    private UUID certificate(Viewer v) {
        String name = "certificate-" + v.username() + ".png";
        try (InputStream in = DemoRights.class.getResourceAsStream("/demo/" + name)) {
            return evidence.store(in, name, v).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void act(String username, java.util.function.Consumer<Viewer> act) {
        Viewer v = viewer(username);
        as(v, () -> {
            act.accept(v);
            return null;
        });
    }

    private static <T> T as(Viewer v, Supplier<T> work) {
        return Actors.as(Actor.person(v.username(), v.name(), Actor.WayIn.PAGE), work);
    }

    private Viewer viewer(String username) {
        return parties.viewer(username).orElseThrow();
    }
}
