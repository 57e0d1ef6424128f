package org.bonafide.attorney;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.bonafide.platform.NotFound;
import org.bonafide.rights.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Powers of attorney: the list, the form for a new one, and the end or extension of one. */
@Controller
@RequestMapping("/attorneys")
class AttorneyController {

    private final AttorneyDesk desk;
    private final AttorneyPages pages;

    AttorneyController(AttorneyDesk desk, AttorneyPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** A new last day with its document, or the reason of an end. */
    record ChangeForm(LocalDate validUntil, List<MultipartFile> file, String reason) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        pages.list(model, viewer);
        return "attorney/attorneys";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        model.addAttribute("form", pages.blank());
        pages.choices(model, viewer);
        return "attorney/new";
    }

    @PostMapping("/new")
    ModelAndView grant(@ModelAttribute("form") AttorneyForm form, BindingResult faults, Viewer viewer, Model model) {
        try {
            if (!faults.hasErrors()) {
                desk.grant(form, viewer);
                return new ModelAndView("redirect:/attorneys?done=granted");
            }
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        } catch (InvalidForm invalid) {
            Faults.show(invalid.faults(), faults);
        }
        pages.choices(model, viewer);
        return new ModelAndView("attorney/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Attorney attorney = pages.one(model, id, viewer);
        model.addAttribute("form", new ChangeForm(attorney.validUntil(), null, null));
        return "attorney/attorney";
    }

    @PostMapping("/{id}/extension")
    ModelAndView extend(
            @PathVariable UUID id,
            @ModelAttribute("form") ChangeForm form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return act(
                id, "extended", faults, viewer, model, () -> desk.extend(id, form.validUntil(), form.file(), viewer));
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(
            @PathVariable UUID id,
            @ModelAttribute("form") ChangeForm form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        return act(id, "revoked", faults, viewer, model, () -> desk.revoke(id, form.reason(), viewer));
    }

    private ModelAndView act(UUID id, String done, BindingResult faults, Viewer viewer, Model model, Runnable act)
            throws NotFound {
        pages.one(model, id, viewer);
        try {
            if (!faults.hasErrors()) {
                act.run();
                return new ModelAndView("redirect:/attorneys?done=" + done);
            }
        } catch (FormFault fault) {
            Faults.show(List.of(fault), faults);
        }
        return new ModelAndView("attorney/attorney", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
