package org.bonafide.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskCompletion;
import org.bonafide.task.TaskForms;
import org.bonafide.task.WorkTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form on which another person reviews a refusal. */
@Controller
@RequestMapping("/verification/review-refusal/{taskId}")
class ReviewRefusalController implements TaskCompletion<ReviewRefusalController.Form> {

    private final TaskForms forms;
    private final RefusalService service;
    private final VerificationPages pages;

    ReviewRefusalController(TaskForms forms, RefusalService service, VerificationPages pages) {
        this.forms = forms;
        this.service = service;
        this.pages = pages;
    }

    /**
     * The fields.
     *
     * @param reasonCode of the takedown when the refusal is overturned; what the right's kind suggests where missing
     */
    record Form(
            @NotNull(message = "{reviewRefusal.outcome.missing}") Review outcome,
            @NotBlank(message = "{reviewRefusal.reason.missing}") @Size(max = 4000) String reason,
            @Size(max = 100) String reasonCode) {

        static Form blank() {
            return new Form(null, null, null);
        }

        Form {
            reasonCode = reasonCode == null || reasonCode.isBlank() ? null : reasonCode.strip();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, Form.blank(), viewer, model);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String taskId,
            @Valid @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return forms.submit(this, taskId, form, faults, viewer, model);
    }

    @Override
    public void prepare(WorkTask task, Viewer viewer, Model model) {
        pages.verdict(task, viewer, model);
    }

    @Override
    public void complete(WorkTask task, Form form, Viewer viewer) {
        service.review(task, form, viewer);
    }
}
