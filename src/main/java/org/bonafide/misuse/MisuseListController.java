package org.bonafide.misuse;

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

    MisuseListController(MisuseLists lists) {
        this.lists = lists;
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
                .addAttribute("staff", staff)
                .addAttribute("waiting", staff ? lists.toDecide() : 0);
        return "misuse/reviews";
    }
}
