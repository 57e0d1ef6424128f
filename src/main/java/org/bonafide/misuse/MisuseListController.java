package org.bonafide.misuse;

import java.time.Clock;
import org.bonafide.party.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of reviews: what is to be decided, what is in force, and all that was. */
@Controller
class MisuseListController {

    private static final int PAGE = 50;

    private final MisuseLists lists;
    private final MisuseRules rules;
    private final Clock clock;

    MisuseListController(MisuseLists lists, MisuseRules rules, Clock clock) {
        this.lists = lists;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/misuse")
    String list(
            @RequestParam(required = false) MisuseLists.Show show,
            @RequestParam(required = false) String after,
            Viewer viewer,
            Model model) {
        boolean staff = MisuseSight.all(viewer);
        MisuseLists.Show shown = show != null ? show : staff ? MisuseLists.Show.TO_DECIDE : MisuseLists.Show.ALL;
        model.addAttribute("reviews", lists.page(shown, after, PAGE, viewer))
                .addAttribute("show", shown.name())
                .addAttribute("rules", rules.inForce(clock.instant()))
                .addAttribute("staff", staff)
                .addAttribute("waiting", staff ? lists.toDecide() : 0);
        return "misuse/reviews";
    }
}
