package org.bonafide.appeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.evidence.CaptureForm;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Blank;
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

/** The form on which counsel answers an appeal. */
@Controller
@RequestMapping("/appeal/answer-appeal/{taskId}")
class AnswerAppealController implements TaskCompletion<AnswerAppealController.Form> {

    private final TaskForms forms;
    private final AppealAnswers answers;
    private final AppealPages pages;

    AnswerAppealController(TaskForms forms, AppealAnswers answers, AppealPages pages) {
        this.forms = forms;
        this.answers = answers;
        this.pages = pages;
    }

    /** The fields; files come by page, ids of files uploaded before by page and API. */
    record Form(
            @NotNull(message = "{answerAppeal.outcome.missing}") AppealAnswer.Outcome outcome,
            AppealAnswer.BlockType blockType,
            @Size(max = 300) String court,
            @Size(max = 200) String number,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate filedOn,
            List<UUID> evidence,
            @JsonIgnore List<MultipartFile> files,
            @JsonIgnore CaptureForm capture,
            @Size(max = 4000) String reason) {

        static Form blank() {
            return new Form(null, null, null, null, null, null, null, null, null);
        }

        Form {
            court = Blank.toNull(court);
            number = Blank.toNull(number);
            reason = Blank.toNull(reason);
            capture = capture == null ? CaptureForm.BLANK : capture;
        }

        AppealAnswers.Given given() {
            return new AppealAnswers.Given(
                    outcome, blockType, court, number, filedOn, evidence, files, capture, reason);
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
        answers.answer(task, form.given(), viewer);
    }
}
