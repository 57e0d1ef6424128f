package org.bonafide.misuse;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page of a review with its forms: as they were sent where there is something to correct, else blank. */
@Component
class MisusePages {

    private final MisuseReader reader;

    MisusePages(MisuseReader reader) {
        this.reader = reader;
    }

    /** For who has an account. */
    ModelAndView page(String reference, Viewer viewer, Model model, HttpStatus status) {
        MisusePage page = reader.page(reference, viewer);
        boolean senior = viewer.has(Role.SENIOR_REVIEWER);
        boolean other = !viewer.username().equals(page.review().decidedBy());
        model.addAttribute("section", "misuse")
                .addAttribute("staff", MisuseSight.all(viewer))
                .addAttribute("mayDecide", senior && page.review().outcome() == null)
                .addAttribute("mayComplain", page.complainUntil() != null && viewer.has(Role.COUNSEL))
                .addAttribute("mayAnswer", senior && other)
                .addAttribute("outcomes", List.of(MisuseOutcome.values()));
        return page("misuse/review", page, model, status);
    }

    /** For the seller who holds its link. */
    ModelAndView page(UUID review, Model model, HttpStatus status) {
        return page("misuse/seller", reader.page(review), model, status);
    }

    private static ModelAndView page(String view, MisusePage page, Model model, HttpStatus status) {
        model.addAttribute("page", page);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", MisuseDecision.blank(page.incidents()));
        }
        if (!model.containsAttribute("complaintForm")) {
            model.addAttribute("complaintForm", new MisuseComplaints.Text(null));
        }
        if (!model.containsAttribute("answerForm")) {
            model.addAttribute("answerForm", new MisuseComplaints.Answer(null, null));
        }
        return new ModelAndView(view, model.asMap(), status);
    }
}
