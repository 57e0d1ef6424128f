package org.bonafide.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** What the marketplace has to check, and the decision with the certificate beside it. */
@Controller
@RequestMapping("/rights/check")
class RightReviewController {

    private final RightReview review;
    private final RightReviewPages pages;
    private final RightViews views;
    private final MessageSource messages;

    RightReviewController(RightReview review, RightReviewPages pages, RightViews views, MessageSource messages) {
        this.review = review;
        this.pages = pages;
        this.views = views;
        this.messages = messages;
    }

    /** The decision. */
    record Form(String outcome, String reasonCode, String note, Long version) {}

    @GetMapping
    String list(@RequestParam(required = false) String after, Viewer viewer, Model model) {
        model.addAttribute("section", "rights").addAttribute("waiting", views.toCheck(viewer, after));
        return "rights/to-check";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Long version = pages.into(model, id, viewer);
        model.addAttribute("form", new Form(null, null, null, version));
        choices(model);
        return "rights/check";
    }

    @PostMapping("/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        try {
            if ("APPROVE".equals(form.outcome())) {
                review.approve(id, form.version(), viewer);
                return new ModelAndView("redirect:/rights/check?done=approved");
            }
            if ("REJECT".equals(form.outcome())) {
                review.reject(id, form.version(), form.reasonCode(), form.note(), viewer);
                return new ModelAndView("redirect:/rights/check?done=rejected");
            }
            faults.rejectValue("outcome", "rightReview.outcome.missing");
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        }
        pages.into(model, id, viewer);
        choices(model);
        return new ModelAndView("rights/check", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void choices(Model model) {
        model.addAttribute("reasons", words("rightReason.", pages.reasons()))
                .addAttribute("outcomes", words("rightReview.", List.of("APPROVE", "REJECT")));
    }

    private Map<String, String> words(String prefix, List<String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        names.forEach(n -> words.put(n, messages.getMessage(prefix + n, null, LocaleContextHolder.getLocale())));
        return words;
    }
}
