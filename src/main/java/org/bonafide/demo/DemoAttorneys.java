package org.bonafide.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Authorisation;
import org.bonafide.party.Authorisations;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** An agent of the demo that acts for trademarks only, and not for long. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoAttorneys {

    private final Authorisations authorisations;
    private final EvidenceService evidence;
    private final PartyService parties;
    private final LocalDate today;

    DemoAttorneys(Authorisations authorisations, EvidenceService evidence, PartyService parties, Clock clock) {
        this.authorisations = authorisations;
        this.evidence = evidence;
        this.parties = parties;
        this.today = LocalDate.now(clock);
    }

    void register() {
        Viewer principal = parties.viewer("counsel2").orElseThrow();
        Actors.as(Actor.person(principal.username(), principal.name(), Actor.WayIn.PAGE), () -> {
            grant(principal);
            return null;
        });
    }

    private void grant(Viewer principal) {
        byte[] text = "授权委托书\n兹委托锐标知识产权代理有限公司就我司在中国注册的商标，向平台提交侵权通知并处理相关事宜。".getBytes(StandardCharsets.UTF_8);
        UUID document = evidence.store(new ByteArrayInputStream(text), "授权委托书.txt", principal)
                .id();
        authorisations.grant(
                new Authorisation(
                        Ids.next(),
                        DemoPeople.TRADEMARK_AGENCY,
                        principal.organisation(),
                        today.minusMonths(5),
                        today.plusDays(20),
                        Set.of("TRADEMARK"),
                        Set.of(),
                        document),
                principal);
    }
}
