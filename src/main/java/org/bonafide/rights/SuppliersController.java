package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.bonafide.rights.PartnerForms.SupplierForm;
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

/** Suppliers of the genuine article, with whom to ask. */
@Controller
@RequestMapping("/rights/suppliers")
class SuppliersController {

    private final Partners partners;
    private final PartnerPages pages;

    SuppliersController(Partners partners, PartnerPages pages) {
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("form", new SupplierForm(null, null, null, null, null, null));
        pages.suppliers(model, viewer);
        return "rights/suppliers";
    }

    @PostMapping
    ModelAndView save(@ModelAttribute("form") SupplierForm form, BindingResult faults, Viewer viewer, Model model) {
        try {
            if (!faults.hasErrors()) {
                partners.authorise(form.supplier(pages.holder(form.holder(), viewer)), viewer);
                return new ModelAndView("redirect:/rights/suppliers?done=saved");
            }
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        } catch (InvalidForm invalid) {
            Faults.show(invalid.faults(), faults);
        }
        pages.suppliers(model, viewer);
        return new ModelAndView("rights/suppliers", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer) {
        partners.endSupplier(id, viewer);
        return "redirect:/rights/suppliers?done=ended";
    }
}
