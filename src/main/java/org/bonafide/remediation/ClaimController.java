package org.bonafide.remediation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of claims, and one claim to read. */
@Controller
@RequestMapping("/claims")
class ClaimController {

    private final ClaimList claims;

    ClaimController(ClaimList claims) {
        this.claims = claims;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) ClaimState state,
            @RequestParam(required = false) String after,
            Model model) {
        model.addAttribute("claims", claims.page(state, after));
        model.addAttribute("state", state);
        model.addAttribute("states", ClaimState.values());
        return "remediation/claims";
    }

    @GetMapping("/{reference}")
    String claim(@PathVariable String reference, Model model) {
        model.addAttribute("claim", claims.entry(reference));
        return "remediation/claim";
    }
}
