package org.bonafide.notice;

import java.util.List;
import org.bonafide.evidence.Evidence;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.InvalidForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a new notice. */
@Controller
@RequestMapping("/notices/new")
class NewNoticeController {

    private final NoticeService service;
    private final NoticeChoices choices;
    private final EvidenceService evidence;

    NewNoticeController(NoticeService service, NoticeChoices choices, EvidenceService evidence) {
        this.service = service;
        this.choices = choices;
        this.evidence = evidence;
    }

    @GetMapping
    ModelAndView blank(@RequestParam(required = false) String right, Viewer viewer, Model model) {
        return page(choices.blank(right, viewer), viewer, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(required = false) String choose,
            @ModelAttribute("form") NoticeForm typed,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        NoticeForm form = typed.with(evidence.storeAll(typed.files(), viewer).stream()
                .map(Evidence::id)
                .toList());
        if (choose != null) {
            return page(form.readAnew(), viewer, model, HttpStatus.OK);
        }
        try {
            form.checkWording();
            NoticeAnswer answer =
                    service.submitPasted(form.submission(), form.listings(), viewer, WayIn.PAGE, form.token());
            return new ModelAndView("redirect:/notices/" + answer.reference() + "?sent=1");
        } catch (InvalidForm invalid) {
            FormFaults.show(invalid.faults(), faults);
        } catch (org.bonafide.platform.FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        }
        NoticeForm again = form.wordingShown();
        return page(again, viewer, FormFaults.rebind(again, faults, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(NoticeForm form, Viewer viewer, Model model, HttpStatus status) {
        model.addAttribute("form", form);
        choices.into(model, form, viewer);
        model.addAttribute("rows", form.listings() == null ? List.of() : service.preview(form.listings()));
        return new ModelAndView("notice/new", model.asMap(), status);
    }
}
