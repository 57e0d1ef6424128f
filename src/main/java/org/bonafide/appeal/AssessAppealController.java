package org.bonafide.appeal;

import jakarta.validation.Valid;
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

/** The form on which a reviewer checks whether an appeal is complete. */
@Controller
@RequestMapping("/appeal/assess-appeal/{taskId}")
class AssessAppealController implements TaskCompletion<AssessAppealController.Form> {

    private final TaskForms forms;
    private final AppealReview review;
    private final AppealPages pages;

    AssessAppealController(TaskForms forms, AppealReview review, AppealPages pages) {
        this.forms = forms;
        this.review = review;
        this.pages = pages;
    }

    /** The fields. */
    record Form(
            @NotNull(message = "{assessAppeal.outcome.missing}") AppealReview.Assessment outcome,
            @Size(max = 4000) String missing,
            @Size(max = 4000) String reason) {

        static Form blank() {
            return new Form(null, null, null);
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
        pages.prepare(task, viewer, model);
    }

    @Override
    public void complete(WorkTask task, Form form, Viewer viewer) {
        review.assess(task, form.outcome(), form.missing(), form.reason(), viewer);
    }
}
