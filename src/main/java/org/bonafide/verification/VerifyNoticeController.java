package org.bonafide.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Blank;
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

/** The form on which a reviewer verifies a notice. */
@Controller
@RequestMapping("/verification/verify-notice/{taskId}")
class VerifyNoticeController implements TaskCompletion<VerifyNoticeController.Form> {

    private final TaskForms forms;
    private final VerificationService service;
    private final VerificationPages pages;

    VerifyNoticeController(TaskForms forms, VerificationService service, VerificationPages pages) {
        this.forms = forms;
        this.service = service;
        this.pages = pages;
    }

    /**
     * The fields.
     *
     * @param reasonCode of a refusal; the API may also name a takedown's here
     * @param takedownReason of a takedown; what the right's kind suggests where it is missing
     * @param cure own words on how to cure; the standard ones of the reason where it is missing
     */
    record Form(
            @NotNull(message = "{verifyNotice.outcome.missing}") Verdict outcome,
            @Size(max = 100) String reasonCode,
            @Size(max = 100) String takedownReason,
            @Size(max = 4000) String cure,
            @Size(max = 4000) String questions,
            @Size(max = 4000) String note) {

        static Form blank() {
            return new Form(null, null, null, null, null, null);
        }

        Form {
            reasonCode = Blank.toNull(reasonCode);
            takedownReason = Blank.toNull(takedownReason);
            cure = Blank.toNull(cure);
            questions = Blank.toNull(questions);
            note = Blank.toNull(note);
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
        service.verify(task, form, viewer);
    }
}
