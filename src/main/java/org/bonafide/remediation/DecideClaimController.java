package org.bonafide.remediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

/** Consumer care decides a claim: pay, reject, or ask the buyer. */
@Controller
@RequestMapping("/remediation/decide-claim/{taskId}")
class DecideClaimController implements TaskCompletion<DecideClaimController.Form> {

    private final TaskForms forms;
    private final ClaimTasks tasks;

    DecideClaimController(TaskForms forms, ClaimTasks tasks) {
        this.forms = forms;
        this.tasks = tasks;
    }

    /** What can be decided. */
    enum Outcome {
        PAY,
        REJECT,
        ASK
    }

    /** The decision; {@code amount} goes with PAY, {@code reason} with the others. */
    record Form(
            @NotNull(message = "{decideClaim.outcome.missing}") Outcome outcome,
            @Positive(message = "{claim.amount.positive}") @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @Size(max = 4000, message = "{claim.tooLong}") String reason) {}

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, new Form(null, tasks.claimed(taskId), null), viewer, model);
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
        tasks.prepare(task, viewer, model);
    }

    @Override
    public void complete(WorkTask task, Form form, Viewer viewer) {
        tasks.decide(task, form, viewer);
    }
}
