package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
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

/** The form of a new right, and of what is changed of one. */
@Controller
@RequestMapping("/rights")
class RightFormController {

    private final RightFormPages pages;
    private final RightDrafts drafts;
    private final RightRegistry registry;

    RightFormController(RightFormPages pages, RightDrafts drafts, RightRegistry registry) {
        this.pages = pages;
        this.drafts = drafts;
        this.registry = registry;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) Right.Kind kind, Viewer viewer, Model model) {
        pages.blank(kind, viewer, model);
        return kind == null ? "rights/kinds" : "rights/form";
    }

    @PostMapping("/new")
    ModelAndView add(@ModelAttribute("form") RightForm typed, BindingResult faults, Viewer viewer, Model model) {
        RightForm form = pages.store(typed, viewer);
        try {
            if (!faults.hasErrors()) {
                UUID id = drafts.draft(form.holder(), form.facts(), form.price(), form.kept(), viewer);
                return kept(id, form, faults, viewer, model);
            }
            return again(null, form, List.of(), faults, viewer, model);
        } catch (FormFault fault) {
            return again(null, form, List.of(fault), faults, viewer, model);
        } catch (InvalidForm invalid) {
            return again(null, form, invalid.faults(), faults, viewer, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        pages.existing(id, viewer, model);
        return "rights/form";
    }

    @PostMapping("/{id}/edit")
    ModelAndView save(
            @PathVariable UUID id,
            @ModelAttribute("form") RightForm typed,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        pages.mustBeOwn(id, viewer);
        RightForm form = pages.store(typed, viewer);
        try {
            if (!faults.hasErrors()) {
                drafts.save(id, form.facts(), form.kept(), form.version(), viewer);
                return kept(id, form, faults, viewer, model);
            }
            return again(id, form, List.of(), faults, viewer, model);
        } catch (FormFault fault) {
            return again(id, form, List.of(fault), faults, viewer, model);
        } catch (InvalidForm invalid) {
            return again(id, form, invalid.faults(), faults, viewer, model);
        }
    }

    /** It is kept, whatever is still missing for the check. */
    private ModelAndView kept(UUID id, RightForm form, BindingResult faults, Viewer viewer, Model model) {
        if (!form.submits()) {
            return new ModelAndView("redirect:/rights/" + id + "?done=kept");
        }
        try {
            registry.submit(id, viewer);
            return new ModelAndView("redirect:/rights/" + id + "?done=submitted");
        } catch (InvalidForm lacking) {
            return again(id, pages.saved(id, viewer), lacking.faults(), faults, viewer, model);
        }
    }

    private ModelAndView again(
            UUID id, RightForm form, List<FormFault> found, BindingResult faults, Viewer viewer, Model model) {
        Faults.show(found, form, faults, model);
        pages.into(id, form, viewer, model);
        return new ModelAndView("rights/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
