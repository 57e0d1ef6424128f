package org.bonafide.awareness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** The rights holder writes down what came of a campaign. */
@Controller
@RequestMapping("/awareness/review-campaign-results/{taskId}")
class ReviewCampaignResultsController implements TaskCompletion<ReviewCampaignResultsController.Form> {

    private final TaskForms forms;
    private final CampaignTasks tasks;

    ReviewCampaignResultsController(TaskForms forms, CampaignTasks tasks) {
        this.forms = forms;
        this.tasks = tasks;
    }

    /** What came of it. */
    record Form(
            @NotBlank(message = "{reviewCampaignResults.results.missing}")
                    @Size(max = 10000, message = "{campaign.tooLong}")
                    String results) {}

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, new Form(null), viewer, model);
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
        tasks.prepare(task, model);
    }

    @Override
    public void complete(WorkTask task, Form form, Viewer viewer) {
        tasks.review(task, form, viewer);
    }
}
