package org.bonafide.awareness;

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

/** The marketplace agrees to a campaign, or wants it changed. */
@Controller
@RequestMapping("/awareness/approve-campaign/{taskId}")
class ApproveCampaignController implements TaskCompletion<ApproveCampaignController.Form> {

    private final TaskForms forms;
    private final CampaignTasks tasks;

    ApproveCampaignController(TaskForms forms, CampaignTasks tasks) {
        this.forms = forms;
        this.tasks = tasks;
    }

    /** What the marketplace says. */
    enum Outcome {
        APPROVE,
        CHANGE
    }

    /** The decision; {@code textHash} names the text that was shown. */
    record Form(
            @NotNull(message = "{approveCampaign.outcome.missing}") Outcome outcome,
            @Size(max = 4000, message = "{campaign.tooLong}") String comment,
            String textHash) {}

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, new Form(null, null, tasks.textHash(taskId)), viewer, model);
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
        tasks.approve(task, form, viewer);
    }
}
