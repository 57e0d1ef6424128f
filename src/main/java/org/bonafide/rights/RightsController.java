package org.bonafide.rights;

import org.bonafide.party.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of rights. */
@Controller
class RightsController {

    private final RightPages pages;

    RightsController(RightPages pages) {
        this.pages = pages;
    }

    @GetMapping("/rights")
    String list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            Viewer viewer,
            Model model) {
        pages.list(model, viewer, RightFilter.of(status, kind, q), after);
        return "rights/rights";
    }
}
