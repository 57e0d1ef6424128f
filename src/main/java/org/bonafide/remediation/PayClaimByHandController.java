package org.bonafide.remediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskCompletion;
import org.bonafide.task.TaskForms;
import org.bonafide.task.WorkTask;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Consumer care records a payment made by hand, after the payment provider could not make it. */
@Controller
@RequestMapping("/remediation/pay-claim-by-hand/{taskId}")
class PayClaimByHandController implements TaskCompletion<PayClaimByHandController.Form> {

    private final TaskForms forms;
    private final ClaimTasks tasks;

    PayClaimByHandController(TaskForms forms, ClaimTasks tasks) {
        this.forms = forms;
        this.tasks = tasks;
    }

    /** The payment; {@code proof} names where it can be seen, such as the bank's reference. */
    record Form(
            @NotNull(message = "{payClaimByHand.paidOn.missing}") @DateTimeFormat(iso = ISO.DATE) LocalDate paidOn,
            @NotNull(message = "{claim.amount.missing}")
                    @Positive(message = "{claim.amount.positive}")
                    @Digits(integer = 12, fraction = 2)
                    BigDecimal amount,
            @NotBlank(message = "{payClaimByHand.proof.missing}") @Size(max = 500, message = "{claim.tooLong}")
                    String proof) {}

    @GetMapping
    ModelAndView show(@PathVariable String taskId, Viewer viewer, Model model) {
        return forms.show(this, taskId, new Form(null, null, null), viewer, model);
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
        tasks.payByHand(task, form, viewer);
    }
}
