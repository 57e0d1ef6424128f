package org.bonafide.regime;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules by regime; each with its history, and the form by which an administrator proposes another version. */
@Controller
@RequestMapping("/operations/rules")
class RulesController {

    private final RulesReader rules;
    private final RuleChangeService changes;
    private final RulePages pages;

    RulesController(RulesReader rules, RuleChangeService changes, RulePages pages) {
        this.rules = rules;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(Model model) {
        model.addAttribute("regimes", rules.byRegime()).addAttribute("pending", rules.pending());
        return pages.show("regime/rules", HttpStatus.OK, model);
    }

    @GetMapping("/{table}/{key}")
    ModelAndView rule(@PathVariable String table, @PathVariable String key, Viewer viewer, Model model) {
        RuleTable of = RuleTable.named(table);
        model.addAttribute("form", pages.blank(of, key));
        return page(of, key, HttpStatus.OK, viewer, model);
    }

    @PostMapping("/{table}/{key}")
    ModelAndView propose(
            @PathVariable String table,
            @PathVariable String key,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        RuleTable of = RuleTable.named(table);
        if (!faults.hasErrors()) {
            try {
                if (!form.isPreview()) {
                    return new ModelAndView("redirect:/operations/rules/changes/"
                            + changes.propose(of, key, form, viewer).id());
                }
                model.addAttribute("preview", pages.preview(changes.draft(of, key, form, viewer), form.start()));
                return page(of, key, HttpStatus.OK, viewer, model);
            } catch (FormFault fault) {
                faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            }
        }
        return page(of, key, HttpStatus.UNPROCESSABLE_CONTENT, viewer, model);
    }

    private ModelAndView page(RuleTable table, String key, HttpStatus status, Viewer viewer, Model model) {
        List<RulesReader.Told> history = rules.history(table, key);
        List<RuleChange> all = rules.changes(table, key);
        RuleVersion newest = history.get(0).version();
        boolean free = all.stream().noneMatch(RuleChange::isPending) && !newest.isDraft();
        LocalDate earliest = pages.earliest(newest);
        model.addAttribute("history", history)
                .addAttribute("changes", all)
                .addAttribute("rule", newest)
                .addAttribute("earliest", earliest)
                .addAttribute("choices", pages.choices(table))
                .addAttribute("mayPropose", free && viewer.has(Role.ADMINISTRATOR));
        return pages.show("regime/rule", status, model);
    }
}
