package org.bonafide.misuse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.bonafide.letter.CapabilityLinks;
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
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** A seller's page about a warning or suspension, opened by the link in the letter and by nothing else. */
@Controller
@RequestMapping("/m/{token}")
class MisuseLinkController {

    private final CapabilityLinks links;
    private final MisusePages pages;
    private final MisuseReader reader;
    private final MisuseComplaints complaints;

    MisuseLinkController(CapabilityLinks links, MisusePages pages, MisuseReader reader, MisuseComplaints complaints) {
        this.links = links;
        this.pages = pages;
        this.reader = reader;
        this.complaints = complaints;
    }

    /** Opens the link before anything else is looked at; the page is in the seller's language unless one was chosen. */
    @ModelAttribute("review")
    UUID review(@PathVariable String token, HttpServletRequest request) {
        UUID id = links.open(CapabilityLinks.Kind.MISUSE, token).subject();
        if (request.getParameter("lang") == null && WebUtils.getCookie(request, "lang") == null) {
            RequestContextUtils.getLocaleResolver(request)
                    .setLocale(request, null, reader.page(id).review().language());
        }
        return id;
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = "review", binding = false) UUID review, Model model) {
        return pages.page(review, model, HttpStatus.OK);
    }

    @PostMapping("/complaint")
    ModelAndView complain(
            @ModelAttribute(name = "review", binding = false) UUID review,
            @PathVariable String token,
            @Valid @ModelAttribute("complaintForm") MisuseComplaints.Text form,
            BindingResult faults,
            Model model) {
        if (faults.hasErrors()) {
            return pages.page(review, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.complain(review, form.text());
        return new ModelAndView("redirect:/m/" + token);
    }
}
