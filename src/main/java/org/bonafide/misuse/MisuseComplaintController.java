package org.bonafide.misuse;

import jakarta.validation.Valid;
import org.bonafide.party.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The complaint about a warning or suspension, and the answer to it. */
@Controller
@RequestMapping("/misuse/{reference}/complaint")
class MisuseComplaintController {

    private final MisusePages pages;
    private final MisuseComplaints complaints;

    MisuseComplaintController(MisusePages pages, MisuseComplaints complaints) {
        this.pages = pages;
        this.complaints = complaints;
    }

    @PostMapping
    ModelAndView complain(
            @PathVariable String reference,
            @Valid @ModelAttribute("complaintForm") MisuseComplaints.Text form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (faults.hasErrors()) {
            return pages.page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.complain(reference, form.text(), viewer);
        return new ModelAndView("redirect:/misuse/" + reference);
    }

    @PostMapping("/decision")
    ModelAndView answer(
            @PathVariable String reference,
            @Valid @ModelAttribute("answerForm") MisuseComplaints.Answer form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (faults.hasErrors()) {
            return pages.page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.decide(reference, form, viewer);
        return new ModelAndView("redirect:/misuse/" + reference);
    }
}
