package org.bonafide.rights;

import java.math.BigDecimal;
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
import org.springframework.web.servlet.ModelAndView;

/** The page of a right, and what counsel does with it there. */
@Controller
@RequestMapping("/rights/{id}")
class RightController {

    private final RightPages pages;
    private final RightRegistry registry;
    private final RightDrafts drafts;

    RightController(RightPages pages, RightRegistry registry, RightDrafts drafts) {
        this.pages = pages;
        this.registry = registry;
        this.drafts = drafts;
    }

    /** The small forms of the page: a price, or the reason of an end. */
    record Form(BigDecimal priceMin, BigDecimal priceMax, String priceCurrency, String reason) {

        GenuinePrice price() {
            return new RightForm(
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            priceMin,
                            priceMax,
                            priceCurrency,
                            null,
                            null,
                            null,
                            null)
                    .price();
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Right right = pages.one(model, id, viewer);
        model.addAttribute(
                "form", new Form(right.genuinePriceMin(), right.genuinePriceMax(), right.genuineCurrency(), null));
        return "rights/right";
    }

    @PostMapping("/submission")
    ModelAndView submit(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return act(id, "submitted", faults, viewer, model, () -> registry.submit(id, viewer));
    }

    @PostMapping("/recall")
    String recall(@PathVariable UUID id, Viewer viewer) {
        registry.recall(id, viewer);
        return "redirect:/rights/" + id + "?done=recalled";
    }

    @PostMapping("/drop")
    String drop(@PathVariable UUID id, Viewer viewer) {
        registry.drop(id, viewer);
        return "redirect:/rights/" + id + "?done=dropped";
    }

    @PostMapping("/retirement")
    ModelAndView retire(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return act(id, "retired", faults, viewer, model, () -> registry.retire(id, form.reason(), viewer));
    }

    @PostMapping("/price")
    ModelAndView price(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return act(id, "price", faults, viewer, model, () -> registry.price(id, form.price(), viewer));
    }

    @PostMapping("/files/{file}/removal")
    String removeFile(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
        drafts.removeFile(id, file, viewer);
        return "redirect:/rights/" + id + "?done=fileRemoved";
    }

    private ModelAndView act(UUID id, String done, BindingResult faults, Viewer viewer, Model model, Runnable act) {
        try {
            if (!faults.hasErrors()) {
                act.run();
                return new ModelAndView("redirect:/rights/" + id + "?done=" + done);
            }
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        } catch (InvalidForm invalid) {
            Faults.show(invalid.faults(), faults);
        }
        pages.one(model, id, viewer);
        return new ModelAndView("rights/right", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
