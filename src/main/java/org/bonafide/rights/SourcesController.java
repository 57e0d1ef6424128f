package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.bonafide.rights.PartnerForms.SourceForm;
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

/** The flagship store and other places where the genuine article is sold. */
@Controller
@RequestMapping("/rights/sources")
class SourcesController {

    private final Partners partners;
    private final PartnerPages pages;

    SourcesController(Partners partners, PartnerPages pages) {
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("form", new SourceForm(null, null, null, null, null, null));
        pages.sources(model, viewer);
        return "rights/sources";
    }

    @PostMapping
    ModelAndView save(@ModelAttribute("form") SourceForm form, BindingResult faults, Viewer viewer, Model model) {
        try {
            if (!faults.hasErrors()) {
                partners.register(form.source(pages.holder(form.holder(), viewer)), viewer);
                return new ModelAndView("redirect:/rights/sources?done=saved");
            }
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        } catch (InvalidForm invalid) {
            Faults.show(invalid.faults(), faults);
        }
        pages.sources(model, viewer);
        return new ModelAndView("rights/sources", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer) {
        partners.endSource(id, viewer);
        return "redirect:/rights/sources?done=ended";
    }
}
