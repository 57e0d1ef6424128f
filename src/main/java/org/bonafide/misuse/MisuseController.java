package org.bonafide.misuse;

import jakarta.validation.Valid;
import java.util.List;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A review of somebody's conduct: its figures, the decision, the complaint about it, and the answer to that. */
@Controller
@RequestMapping("/misuse/{reference}")
class MisuseController {

    private final MisuseReader reader;
    private final MisuseDecisions decisions;
    private final MisuseComplaints complaints;

    MisuseController(MisuseReader reader, MisuseDecisions decisions, MisuseComplaints complaints) {
        this.reader = reader;
        this.decisions = decisions;
        this.complaints = complaints;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, Viewer viewer, Model model) {
        return page(reference, viewer, model, HttpStatus.OK);
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") MisuseDecision form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (!faults.hasErrors()) {
            try {
                decisions.decide(reference, form, viewer);
                return new ModelAndView("redirect:/misuse/" + reference);
            } catch (FormFault fault) {
                faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            }
        }
        return page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/complaint")
    ModelAndView complain(
            @PathVariable String reference,
            @Valid @ModelAttribute("complaintForm") MisuseComplaints.Text form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (faults.hasErrors()) {
            return page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.complain(reference, form.text(), viewer);
        return new ModelAndView("redirect:/misuse/" + reference);
    }

    @PostMapping("/complaint/decision")
    ModelAndView answer(
            @PathVariable String reference,
            @Valid @ModelAttribute("answerForm") MisuseComplaints.Answer form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (faults.hasErrors()) {
            return page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.decide(reference, form, viewer);
        return new ModelAndView("redirect:/misuse/" + reference);
    }

    private ModelAndView page(String reference, Viewer viewer, Model model, HttpStatus status) {
        MisusePage page = reader.page(reference, viewer);
        MisuseForms.into(model, page);
        boolean senior = viewer.has(Role.SENIOR_REVIEWER);
        boolean other = !viewer.username().equals(page.review().decidedBy());
        model.addAttribute("section", "misuse")
                .addAttribute("staff", MisuseSight.all(viewer))
                .addAttribute("mayDecide", senior && page.review().outcome() == null)
                .addAttribute("mayComplain", page.complainUntil() != null && viewer.has(Role.COUNSEL))
                .addAttribute("mayAnswer", senior && other)
                .addAttribute("outcomes", List.of(MisuseOutcome.values()));
        return new ModelAndView("misuse/review", model.asMap(), status);
    }
}
