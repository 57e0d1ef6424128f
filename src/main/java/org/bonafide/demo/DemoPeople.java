package org.bonafide.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bonafide.party.Authorisation;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.party.Person;
import org.bonafide.party.Role;
import org.bonafide.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo's organisations and people; the password of each is {@code demo}. */
@Component
@ConditionalOnProperty("bonafide.demo")
public class DemoPeople {

    /** Maker of software; {@code counsel} works there. */
    public static final UUID NORTHWIND = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    /** Maker of appliances; {@code counsel2} works there. */
    public static final UUID QINGHE = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    private static final UUID MARKETPLACE = UUID.fromString("0190a000-0000-7000-8000-000000000003");
    static final UUID TRADEMARK_AGENCY = UUID.fromString("0190a000-0000-7000-8000-000000000005");

    private static final UUID AGENCY = UUID.fromString("0190a000-0000-7000-8000-000000000004");

    private final PartyService parties;
    private final Clock clock;

    DemoPeople(PartyService parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** Registers them; call once, on an empty database. */
    public void register() {
        organisation(
                NORTHWIND,
                Organisation.Kind.RIGHTS_HOLDER,
                "Northwind Software, Inc.",
                "en",
                "1 Harbour Way, Seattle, WA 98101, USA");
        organisation(
                QINGHE,
                Organisation.Kind.RIGHTS_HOLDER,
                "青禾电器股份有限公司 Qinghe Appliances",
                "zh-CN",
                "浙江省杭州市滨江区江南大道 588 号");
        organisation(MARKETPLACE, Organisation.Kind.MARKETPLACE, "Marketplace", "en", "18 Market Square, Singapore");
        organisation(
                AGENCY, Organisation.Kind.AGENT, "Fairmark Brand Protection LLP", "en", "9 Temple Gardens, London, UK");
        organisation(
                TRADEMARK_AGENCY, Organisation.Kind.AGENT, "锐标知识产权代理有限公司 Ruibiao IP", "zh-CN", "上海市浦东新区世纪大道 100 号");
        person("counsel", "Grace Lindqvist", NORTHWIND, "en", Role.COUNSEL);
        person("counsel2", "沈若兰 Shen Ruolan", QINGHE, "zh-CN", Role.COUNSEL);
        person("agent", "Oliver Hart", AGENCY, "en", Role.COUNSEL);
        person("agent2", "林晓 Lin Xiao", TRADEMARK_AGENCY, "zh-CN", Role.COUNSEL);
        person("reviewer", "Mei Tan", MARKETPLACE, "en", Role.REVIEWER);
        person("reviewer2", "周立 Zhou Li", MARKETPLACE, "zh-CN", Role.REVIEWER);
        person("senior", "Ingrid Solheim", MARKETPLACE, "en", Role.SENIOR_REVIEWER, Role.REVIEWER);
        person("senior2", "何静 He Jing", MARKETPLACE, "zh-CN", Role.SENIOR_REVIEWER, Role.REVIEWER);
        person("care", "Daniel Okafor", MARKETPLACE, "en", Role.CONSUMER_CARE);
        person("auditor", "Helena Brandt", MARKETPLACE, "en", Role.AUDITOR);
        person("admin", "Tomas Reyes", MARKETPLACE, "en", Role.ADMINISTRATOR);
        person("admin2", "吴敏 Wu Min", MARKETPLACE, "zh-CN", Role.ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        parties.authorise(new Authorisation(Ids.next(), AGENCY, NORTHWIND, today.minusMonths(2), today.plusMonths(10)));
        parties.authorise(new Authorisation(Ids.next(), AGENCY, QINGHE, today.minusYears(1), today.minusDays(1)));
    }

    private void organisation(UUID id, Organisation.Kind kind, String name, String language, String address) {
        parties.register(new Organisation(id, kind, name, language, address, "legal@example.com", "+65 6000 0000"));
    }

    private void person(String username, String name, UUID organisation, String language, Role... roles) {
        parties.register(
                new Person(
                        Ids.next(), username, name, username + "@example.com", organisation, language, Set.of(roles)),
                "demo");
    }
}
