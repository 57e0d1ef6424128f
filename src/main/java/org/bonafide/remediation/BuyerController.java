package org.bonafide.remediation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.bonafide.platform.Conflict;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buyer's own page behind the link in the alert: what is known, how to get the money back, the claim. */
@Controller
@RequestMapping("/b/{token}")
class BuyerController {

    private final BuyerPages pages;

    BuyerController(BuyerPages pages) {
        this.pages = pages;
    }

    /** The claim. */
    record ClaimForm(
            @NotBlank(message = "{claim.story.missing}") @Size(max = 4000, message = "{claim.tooLong}") String story,
            @NotNull(message = "{claim.amount.missing}")
                    @Positive(message = "{claim.amount.positive}")
                    @Digits(integer = 12, fraction = 2)
                    BigDecimal amount,
            @NotNull(message = "{claim.confirmed.missing}") @AssertTrue(message = "{claim.confirmed.missing}")
                    Boolean confirmed) {}

    /** The answer to a question about the claim. */
    record AnswerForm(
            @NotBlank(message = "{claim.answer.missing}") @Size(max = 4000, message = "{claim.tooLong}")
                    String answer) {}

    @ModelAttribute("page")
    BuyerPages.Page page(@PathVariable String token, HttpServletRequest request) {
        return pages.open(token, request);
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = "page", binding = false) BuyerPages.Page page, Model model) {
        model.addAttribute("form", new ClaimForm(null, page.alert().amount(), null));
        model.addAttribute("answerForm", new AnswerForm(null));
        return new ModelAndView("remediation/buyer");
    }

    @PostMapping("/claim")
    ModelAndView claim(
            @PathVariable String token,
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult faults,
            @ModelAttribute(name = "page", binding = false) BuyerPages.Page page,
            Model model,
            RedirectAttributes after) {
        model.addAttribute("answerForm", new AnswerForm(null));
        return act(token, faults, after, "claim.made", () -> pages.claim(page, form.story(), form.amount()));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String token,
            @Valid @ModelAttribute("answerForm") AnswerForm form,
            BindingResult faults,
            @ModelAttribute(name = "page", binding = false) BuyerPages.Page page,
            Model model,
            RedirectAttributes after) {
        model.addAttribute("form", new ClaimForm(null, page.alert().amount(), null));
        return act(token, faults, after, "claim.answered", () -> pages.answer(page, form.answer()));
    }

    private ModelAndView act(String token, BindingResult faults, RedirectAttributes after, String done, Runnable act) {
        try {
            if (!faults.hasErrors()) {
                act.run();
                after.addFlashAttribute("flash", pages.text(done));
            }
        } catch (FormFault fault) {
            faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
        } catch (Conflict conflict) {
            after.addFlashAttribute("flash", pages.text(conflict));
            after.addFlashAttribute("flashKind", "warn");
        }
        return faults.hasErrors()
                ? new ModelAndView("remediation/buyer", HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/b/" + token);
    }
}
