package org.bonafide.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A change of a rule: what it would change, and the second administrator's decision. */
@Controller
@RequestMapping("/operations/rules/changes/{id}")
class RuleChangesController {

    private final RuleChangeRepository repository;
    private final RuleChangeService changes;
    private final RulePages pages;

    RuleChangesController(RuleChangeRepository repository, RuleChangeService changes, RulePages pages) {
        this.repository = repository;
        this.changes = changes;
        this.pages = pages;
    }

    /** The decision. */
    record Form(
            @NotNull(message = "{rules.outcome.missing}")
                    @Pattern(regexp = "APPROVED|REJECTED|WITHDRAWN", message = "{rules.outcome.missing}")
                    String outcome,
            @NotBlank(message = "{rules.decisionReason.missing}") @Size(max = 2000) String reason) {}

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", new Form(null, null));
        return page(repository.get(id), start, HttpStatus.OK, viewer, model);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (!faults.hasErrors()) {
            try {
                changes.decide(
                        id,
                        RuleChange.State.valueOf(form.outcome()),
                        form.reason().strip(),
                        viewer);
                return new ModelAndView("redirect:/operations/rules/changes/" + id);
            } catch (FormFault fault) {
                faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            }
        }
        return page(repository.get(id), null, HttpStatus.UNPROCESSABLE_CONTENT, viewer, model);
    }

    private ModelAndView page(RuleChange change, LocalDate start, HttpStatus status, Viewer viewer, Model model) {
        model.addAttribute("change", change)
                .addAttribute("preview", pages.preview(change, start))
                .addAttribute("outcomes", pages.outcomes())
                .addAttribute("mine", change.isBy(viewer.username()))
                .addAttribute("mayDecide", change.isPending() && viewer.has(Role.ADMINISTRATOR));
        return pages.show("regime/rule-change", status, model);
    }
}
