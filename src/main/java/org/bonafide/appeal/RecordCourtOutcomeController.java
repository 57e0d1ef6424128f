package org.bonafide.appeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskCompletion;
import org.bonafide.task.TaskForms;
import org.bonafide.task.WorkTask;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The form on which a reviewer records what the court or the authority decided. */
@Controller
@RequestMapping("/appeal/record-court-outcome/{taskId}")
class RecordCourtOutcomeController implements TaskCompletion<RecordCourtOutcomeController.Form> {

    private final TaskForms forms;
    private final CourtOutcomes courts;
    private final AppealPages pages;

    RecordCourtOutcomeController(TaskForms forms, CourtOutcomes courts, AppealPages pages) {
        this.forms = forms;
        this.courts = courts;
        this.pages = pages;
    }

    /** The fields; files come by page, ids of files uploaded before by page and API. */
    record Form(
            @NotNull(message = "{recordCourtOutcome.outcome.missing}") CourtOutcomes.Outcome outcome,
            @NotNull(message = "{recordCourtOutcome.decidedOn.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate decidedOn,
            @NotBlank(message = "{recordCourtOutcome.number.missing}") @Size(max = 200) String number,
            List<UUID> evidence,
            @JsonIgnore List<MultipartFile> files) {

        static Form blank() {
            return new Form(null, null, null, null, null);
        }

        CourtOutcomes.Given given() {
            return new CourtOutcomes.Given(outcome, decidedOn, number, evidence, files);
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
        courts.record(task, form.given(), viewer);
    }
}
