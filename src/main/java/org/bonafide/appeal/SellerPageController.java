package org.bonafide.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.bonafide.letter.CapabilityLinks;
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

/** The page of a seller, opened by the link in the letter and by nothing else. */
@Controller
@RequestMapping("/s/{token}")
class SellerPageController {

    private final CapabilityLinks links;
    private final SellerDesk desk;

    SellerPageController(CapabilityLinks links, SellerDesk desk) {
        this.links = links;
        this.desk = desk;
    }

    /** Opens the link before anything else is looked at; the page is in the seller's language. */
    @ModelAttribute("caseId")
    UUID caseId(@PathVariable String token, HttpServletRequest request) {
        UUID caseId = links.open(CapabilityLinks.Kind.SELLER, token).subject();
        desk.speakSellersLanguage(caseId, request);
        return caseId;
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = "caseId", binding = false) UUID caseId, Model model) {
        return desk.page(caseId, null, null, model);
    }

    @PostMapping("/appeal")
    ModelAndView appeal(
            @ModelAttribute(name = "caseId", binding = false) UUID caseId,
            @PathVariable String token,
            @Valid @ModelAttribute("form") SellerAppealForm form,
            BindingResult faults,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        return desk.appeal(caseId, form, faults, language, redirect)
                ? new ModelAndView("redirect:/s/" + token)
                : desk.page(caseId, form, null, model);
    }

    @PostMapping("/draft")
    ModelAndView draft(
            @ModelAttribute(name = "caseId", binding = false) UUID caseId,
            @PathVariable String token,
            @Valid @ModelAttribute("form") SellerAppealForm form,
            BindingResult unchecked,
            RedirectAttributes redirect) {
        desk.keep(caseId, form, redirect);
        return new ModelAndView("redirect:/s/" + token);
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @ModelAttribute(name = "caseId", binding = false) UUID caseId,
            @PathVariable String token,
            @Valid @ModelAttribute("answerForm") SellerAnswerForm form,
            BindingResult faults,
            Model model,
            RedirectAttributes redirect) {
        return desk.answer(caseId, form, faults, redirect)
                ? new ModelAndView("redirect:/s/" + token)
                : desk.page(caseId, null, form, model);
    }
}
