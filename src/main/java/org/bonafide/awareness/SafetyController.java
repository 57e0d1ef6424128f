package org.bonafide.awareness;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The Safety Centre: what the public is warned of, and what helps. */
@Controller
@RequestMapping("/safety")
class SafetyController {

    private final SafetyCentre centre;

    SafetyController(SafetyCentre centre) {
        this.centre = centre;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        model.addAttribute("campaigns", centre.campaignsShown());
        model.addAttribute("sources", centre.sources(locale));
        model.addAttribute("sellers", centre.authorisedSellers());
        model.addAttribute("marketplace", centre.marketplace());
        model.addAttribute("articles", Article.ALL);
        return "awareness/safety";
    }

    @GetMapping("/{slug}")
    String article(@PathVariable String slug, Locale locale, Model model) {
        model.addAttribute("article", Article.of(slug));
        model.addAttribute("articles", Article.ALL);
        model.addAttribute("sources", centre.sources(locale));
        model.addAttribute("marketplace", centre.marketplace());
        return "awareness/article";
    }
}
