package org.bonafide.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFactsReader;
import org.bonafide.evidence.CaptureForm;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The form of the task "Complete notice". */
@Controller
@RequestMapping("/notice/complete-notice/{taskId}")
class CompleteNoticeController implements TaskCompletion<CompleteNoticeController.Form> {

    /**
     * Fields of the form.
     *
     * @param listings where the listing is, if that was asked; one address a line
     * @param evidence files uploaded before
     * @param files files sent with the page
     * @param capture what is stated of how those were made
     */
    record Form(
            @NotBlank(message = "{completeNotice.answer.missing}") String answer,
            @JsonDeserialize(using = LinesOfText.class) String listings,
            List<UUID> evidence,
            @JsonIgnore List<MultipartFile> files,
            @JsonIgnore CaptureForm capture) {

        Form {
            capture = capture == null ? CaptureForm.BLANK : capture;
        }
    }

    private final TaskForms forms;
    private final CompletionService service;
    private final CaseFactsReader facts;

    CompleteNoticeController(TaskForms forms, CompletionService service, CaseFactsReader facts) {
        this.forms = forms;
        this.service = service;
        this.facts = facts;
    }

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, new Form(null, null, null, null, null), viewer, model);
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
        model.addAttribute("facts", facts.facts(task.subject(), viewer));
        model.addAttribute("section", "tasks");
    }

    @Override
    public void complete(WorkTask task, Form form, Viewer viewer) {
        service.complete(task, form, viewer);
    }
}
