package org.bonafide.home;

import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskFilter;
import org.bonafide.task.TaskQueue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page, composed of what each of the viewer's roles needs. */
@Controller
class HomeController {

    private static final int SOONEST = 6;

    private final TaskQueue queue;
    private final HomeRepository home;
    private final HomeNotices notices;
    private final HomeRights rights;

    HomeController(TaskQueue queue, HomeRepository home, HomeNotices notices, HomeRights rights) {
        this.queue = queue;
        this.home = home;
        this.notices = notices;
        this.rights = rights;
    }

    @GetMapping("/")
    String home(Viewer viewer, Model model) {
        boolean worker = viewer.has(Role.COUNSEL)
                || viewer.has(Role.REVIEWER)
                || viewer.has(Role.SENIOR_REVIEWER)
                || viewer.has(Role.CONSUMER_CARE);
        if (worker) {
            work(viewer, model);
        }
        model.addAttribute("rights", rights.of(viewer));
        if (viewer.has(Role.COUNSEL)) {
            model.addAttribute("states", home.casesByState(viewer))
                    .addAttribute("defective", notices.defective(viewer));
        }
        if (viewer.has(Role.COUNSEL)) {
            model.addAttribute("drafts", notices.drafts(viewer)).addAttribute("toMend", notices.toMend(viewer));
        }
        if (viewer.has(Role.REVIEWER)) {
            model.addAttribute("lanes", home.lanes());
        }
        if (viewer.has(Role.CONSUMER_CARE)) {
            model.addAttribute("claims", home.claims());
        }
        if (viewer.has(Role.ADMINISTRATOR)) {
            model.addAttribute("upkeep", home.upkeep());
        }
        if (worker || viewer.has(Role.AUDITOR)) {
            model.addAttribute("outcomes", home.outcomes(viewer)).addAttribute("latest", home.latest(viewer));
        }
        return "home";
    }

    private void work(Viewer viewer, Model model) {
        for (TaskFilter.Tab tab :
                new TaskFilter.Tab[] {TaskFilter.Tab.POOL, TaskFilter.Tab.MINE, TaskFilter.Tab.OVERDUE}) {
            int count = queue.count(viewer, TaskFilter.of(tab));
            model.addAttribute(
                    tab.name().toLowerCase(java.util.Locale.ROOT),
                    count > TaskQueue.COUNTED ? "10,000+" : String.format("%,d", count));
        }
        model.addAttribute(
                        "held",
                        queue.page(viewer, TaskFilter.of(TaskFilter.Tab.MINE), null, SOONEST)
                                .items())
                .addAttribute(
                        "free",
                        queue.page(viewer, TaskFilter.of(TaskFilter.Tab.POOL), null, SOONEST)
                                .items());
    }
}
