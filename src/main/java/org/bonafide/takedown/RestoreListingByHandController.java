package org.bonafide.takedown;

import jakarta.validation.Valid;
import org.bonafide.casefile.CaseFactsReader;
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

/** The form of a reviewer who restored a listing by hand, where the marketplace's interface failed. */
@Controller
@RequestMapping("/takedown/restore-listing-by-hand/{taskId}")
class RestoreListingByHandController implements TaskCompletion<ByHandForm> {

    private final TaskForms forms;
    private final RestorationService service;
    private final CaseFactsReader facts;

    RestoreListingByHandController(TaskForms forms, RestorationService service, CaseFactsReader facts) {
        this.forms = forms;
        this.service = service;
        this.facts = facts;
    }

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, ByHandForm.blank(), viewer, model);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String taskId,
            @Valid @ModelAttribute("form") ByHandForm form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return forms.submit(this, taskId, form, faults, viewer, model);
    }

    @Override
    public void prepare(WorkTask task, Viewer viewer, Model model) {
        model.addAttribute("section", "tasks");
        model.addAttribute("facts", facts.facts(task.subject(), viewer));
    }

    @Override
    public void complete(WorkTask task, ByHandForm form, Viewer viewer) {
        service.restoredByHand(task, form, viewer);
    }
}
