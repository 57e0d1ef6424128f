package org.bonafide.misuse;

import jakarta.validation.Valid;
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

/** A review of somebody's conduct: its figures, and the decision. */
@Controller
@RequestMapping("/misuse/{reference}")
class MisuseController {

    private final MisusePages pages;
    private final MisuseDecisions decisions;

    MisuseController(MisusePages pages, MisuseDecisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, Viewer viewer, Model model) {
        return pages.page(reference, viewer, model, HttpStatus.OK);
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
        return pages.page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
