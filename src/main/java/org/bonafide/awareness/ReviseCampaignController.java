package org.bonafide.awareness;

import jakarta.validation.Valid;
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

/** The rights holder changes the text of a campaign as the marketplace asked. */
@Controller
@RequestMapping("/awareness/revise-campaign/{taskId}")
class ReviseCampaignController implements TaskCompletion<CampaignForm> {

    private final TaskForms forms;
    private final CampaignTasks tasks;

    ReviseCampaignController(TaskForms forms, CampaignTasks tasks) {
        this.forms = forms;
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, tasks.asItStands(taskId), viewer, model);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String taskId,
            @Valid @ModelAttribute("form") CampaignForm form,
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
    public void complete(WorkTask task, CampaignForm form, Viewer viewer) {
        tasks.revise(task, form, viewer);
    }
}
