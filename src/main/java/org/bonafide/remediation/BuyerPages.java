package org.bonafide.remediation;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Opens a buyer's page by its link, in the buyer's language unless another was chosen, and acts as the buyer. */
@Component
class BuyerPages {

    private final CapabilityLinks links;
    private final AlertRepository alerts;
    private final ClaimRepository claims;
    private final BuyerClaims buyers;
    private final CaseService cases;
    private final Remedies remedies;
    private final LocaleResolver languages;
    private final MessageSource messages;
    private final Clock clock;

    BuyerPages(
            CapabilityLinks links,
            AlertRepository alerts,
            ClaimRepository claims,
            BuyerClaims buyers,
            CaseService cases,
            Remedies remedies,
            LocaleResolver languages,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.alerts = alerts;
        this.claims = claims;
        this.buyers = buyers;
        this.cases = cases;
        this.remedies = remedies;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param claim the latest one; null while there is none
     * @param state names the sentence: {@code buyer.state.<state>}
     * @param until the last moment to claim
     */
    record Page(
            String token,
            CaseFile file,
            Alert alert,
            Claim claim,
            String state,
            Instant until,
            Remedies.Remedy remedy) {

        /** Whether the claim form is shown: also after a claim that came to nothing. */
        public boolean mayClaim() {
            return state.equals("OPEN") || (state.equals("REJECTED") || state.equals("LAPSED")) && until != null;
        }

        public String untilDay() {
            return until == null ? "" : Texts.day(until);
        }

        public String money(BigDecimal amount) {
            return Texts.money(amount, alert.currency());
        }
    }

    /** @throws NotFound for a link that opens nothing */
    Page open(String token, HttpServletRequest request) {
        CapabilityLinks.Link link = links.open(CapabilityLinks.Kind.BUYER, token);
        Alert alert = alerts.find(link.subject()).orElseThrow(() -> new NotFound("alert"));
        if (WebUtils.getCookie(request, "lang") == null && request.getParameter("lang") == null) {
            languages.setLocale(request, null, alert.locale());
        }
        Locale language = languages.resolveLocale(request);
        CaseFile file = cases.get(link.caseId());
        Claim claim = claims.latestOf(alert.id()).orElse(null);
        Instant until = buyers.windowCloses(link.caseId());
        Instant open = until != null && clock.instant().isBefore(until) ? until : null;
        return new Page(token, file, alert, claim, state(alert, claim, open), open, remedies.of(file, alert, language));
    }

    private static String state(Alert alert, Claim claim, Instant until) {
        if (alert.correctedAt() != null && (claim == null || claim.state() != ClaimState.PAID)) {
            return "CORRECTED";
        }
        if (claim != null) {
            return claim.state().name();
        }
        return until == null ? "CLOSED" : "OPEN";
    }

    void claim(Page page, String story, BigDecimal amount) {
        as(page, () -> buyers.claim(page.alert().id(), story, amount));
    }

    void answer(Page page, String answer) {
        as(page, () -> {
            buyers.answer(page.alert().id(), answer);
            return null;
        });
    }

    private static <T> T as(Page page, Supplier<T> work) {
        Alert alert = page.alert();
        return Actors.as(Actor.link("buyer:" + alert.buyerId(), alert.buyerName()), work);
    }

    String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    String text(Conflict conflict) {
        String when = conflict.when() == null ? "–" : Texts.day(conflict.when());
        return messages.getMessage(
                conflict.code(), new Object[] {String.valueOf(conflict.who()), when}, LocaleContextHolder.getLocale());
    }
}
