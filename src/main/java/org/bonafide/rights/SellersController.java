package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.bonafide.rights.PartnerForms.SellerForm;
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

/** Authorised sellers: one by one, or a pasted list of them. */
@Controller
@RequestMapping("/rights/sellers")
class SellersController {

    private final Partners partners;
    private final PartnerPages pages;

    SellersController(Partners partners, PartnerPages pages) {
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) UUID change,
            Viewer viewer,
            Model model) {
        SellerForm form = change == null
                ? new SellerForm(null, null, null, null, null, null, null)
                : SellerForm.of(partners.seller(change, viewer));
        model.addAttribute("form", form).addAttribute("changing", change != null);
        pages.sellers(model, viewer, q, after);
        return "rights/sellers";
    }

    @PostMapping
    ModelAndView save(@ModelAttribute("form") SellerForm form, BindingResult faults, Viewer viewer, Model model) {
        try {
            if (!faults.hasErrors()) {
                partners.authorise(form.seller(pages.holder(form.holder(), viewer)), viewer);
                return new ModelAndView("redirect:/rights/sellers?done=saved");
            }
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        } catch (InvalidForm invalid) {
            Faults.show(invalid.faults(), faults);
        }
        return again(viewer, model);
    }

    @PostMapping("/import")
    ModelAndView take(@ModelAttribute("form") SellerForm form, BindingResult faults, Viewer viewer, Model model) {
        try {
            SellerLines.Read read = SellerLines.of(form.lines(), pages.holder(form.holder(), viewer));
            if (read.faults().isEmpty()) {
                partners.authoriseAll(read.sellers(), viewer);
                return new ModelAndView("redirect:/rights/sellers?done=imported&number="
                        + read.sellers().size());
            }
            model.addAttribute("lineFaults", read.faults());
            faults.rejectValue("lines", "partner.lines.faults");
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        }
        return again(viewer, model);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer) {
        partners.endSeller(id, viewer);
        return "redirect:/rights/sellers?done=ended";
    }

    private ModelAndView again(Viewer viewer, Model model) {
        model.addAttribute("changing", false);
        pages.sellers(model, viewer, null, null);
        return new ModelAndView("rights/sellers", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
