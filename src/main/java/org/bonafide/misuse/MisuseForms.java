package org.bonafide.misuse;

import org.springframework.ui.Model;

/** The forms of a review's page, as blank as they begin. */
final class MisuseForms {

    private MisuseForms() {}

    /** Adds each that was not sent just now. */
    static void into(Model model, MisusePage page) {
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
    }
}
