package org.bonafide.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The contact details of one's own organisation, which its notices carry. */
@Controller
@RequestMapping("/profile/organisation")
class OrganisationController {

    private final OrganisationContacts contacts;

    OrganisationController(OrganisationContacts contacts) {
        this.contacts = contacts;
    }

    /** What can be changed. */
    record Form(
            @Size(max = 500, message = "{contact.tooLong}") String address,
            @Size(max = 60, message = "{contact.tooLong}") String phone,
            @Size(max = 200, message = "{contact.tooLong}")
                    @Pattern(regexp = "\\s*|\\s*[^@\\s]+@[^@\\s]+\\s*", message = "{contact.email.wrong}")
                    String email) {}

    @GetMapping
    ModelAndView show(Viewer viewer, Model model, String saved) {
        OrganisationContacts.Contact own = contacts.of(viewer.organisation());
        model.addAttribute("form", new Form(own.address(), own.phone(), own.email()));
        model.addAttribute("saved", saved != null);
        return page(model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(@Valid @ModelAttribute("form") Form form, BindingResult faults, Viewer viewer, Model model) {
        if (faults.hasErrors()) {
            return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        contacts.change(viewer, new OrganisationContacts.Contact(form.address(), form.phone(), form.email()));
        return new ModelAndView("redirect:/profile/organisation?saved=1");
    }

    private ModelAndView page(Model model, HttpStatus status) {
        model.addAttribute("section", "profile");
        return new ModelAndView("party/organisation", model.asMap(), status);
    }
}
