package org.bonafide.casefile;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a deadline was counted, day by day. */
@Controller
class CaseDeadlineController {

    private final CasePageReader pages;
    private final LedgerWords words;

    CaseDeadlineController(CasePageReader pages, LedgerWords words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/deadlines/{id}")
    String days(@PathVariable String reference, @PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute(
                "calculation",
                pages.calculation(reference, id, viewer).orElseThrow(() -> new NotFound("days of deadline " + id)));
        model.addAttribute(
                "row",
                pages.deadlines(reference, viewer).stream()
                        .filter(d -> d.id().equals(id))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("section", "cases");
        model.addAttribute("reference", reference);
        model.addAttribute("words", words);
        return "casefile/deadline";
    }
}
