package org.bonafide.remediation;

import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Conflict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the seller's word, given on the seller's own page, that a claim shall be paid at once. */
@Controller
class SellerClaimController {

    private final CapabilityLinks links;
    private final CaseService cases;
    private final ClaimService claims;
    private final MessageSource messages;

    SellerClaimController(CapabilityLinks links, CaseService cases, ClaimService claims, MessageSource messages) {
        this.links = links;
        this.cases = cases;
        this.claims = claims;
        this.messages = messages;
    }

    @PostMapping("/s/{token}/claims/{claimId}/pay")
    String pay(@PathVariable String token, @PathVariable UUID claimId, RedirectAttributes after) {
        CapabilityLinks.Link link = links.open(CapabilityLinks.Kind.SELLER, token);
        CaseFile file = cases.get(link.caseId());
        try {
            Actors.as(Actor.link("seller:" + file.sellerId(), file.sellerName()), () -> {
                claims.sellerAgrees(file.id(), claimId);
                return null;
            });
            after.addFlashAttribute("flash", text("claim.sellerAgreed"));
        } catch (Conflict conflict) {
            after.addFlashAttribute("flash", text(conflict.code()));
            after.addFlashAttribute("flashKind", "warn");
        }
        return "redirect:/s/" + token;
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[] {"", ""}, LocaleContextHolder.getLocale());
    }
}
