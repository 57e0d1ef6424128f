package org.bonafide.appeal;

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

/** The form on which counsel shows an action or complaint while a due restoration waits for the marketplace. */
@Controller
@RequestMapping("/cases/{reference}/late-action")
class LateActionController {

    private final LateActions actions;
    private final AppealPages pages;

    LateActionController(LateActions actions, AppealPages pages) {
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, Viewer viewer, Model model) {
        model.addAttribute("form", LateActionForm.blank());
        return page(reference, viewer, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") LateActionForm form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (!faults.hasErrors()) {
            try {
                boolean inTime = actions.show(reference, form.given(), viewer);
                return new ModelAndView("redirect:/cases/" + reference + "?shown=" + (inTime ? "stopped" : "late"));
            } catch (FormFault fault) {
                faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            }
        }
        return page(reference, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(String reference, Viewer viewer, Model model, HttpStatus status) {
        pages.prepareLate(reference, viewer, model);
        return new ModelAndView("appeal/late-action", model.asMap(), status);
    }
}
