package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.party.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of rights. */
@Controller
class RightsController {

    private final RightService rights;
    private final Clock clock;

    RightsController(RightService rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /** A right and what the calendar says of it today. */
    record Row(Right right, String status) {}

    @GetMapping("/rights")
    String list(Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = rights.visibleTo(viewer).stream()
                .map(r -> new Row(r, r.status(today)))
                .toList();
        model.addAttribute("rows", rows);
        return "rights/rights";
    }
}
