package org.bonafide.notice;

import java.util.List;
import java.util.Map;
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

/** The form that completes a defective notice: it asks for what is missing, and for nothing else. */
@Controller
@RequestMapping("/notices/{reference}/cure")
class CureController {

    private final CureService service;
    private final Defects defects;
    private final Wordings wordings;

    CureController(CureService service, Defects defects, Wordings wordings) {
        this.service = service;
        this.defects = defects;
        this.wordings = wordings;
    }

    /** What is typed, and the wording it stood beside. */
    record Form(String description, NoticeSubmission.Statements statements, String wordingOf) {

        Form {
            statements = statements == null ? new NoticeSubmission.Statements(null, null, null, null) : statements;
        }

        Form shown(String stamp) {
            boolean same = stamp.equals(wordingOf);
            NoticeSubmission.Statements kept =
                    same ? statements : new NoticeSubmission.Statements(null, null, null, statements.signature());
            return new Form(description, kept, stamp);
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, Viewer viewer, Model model) {
        Notice notice = service.own(reference, viewer);
        if (!defects.state(notice.id()).equals("DEFECTIVE")) {
            return new ModelAndView("redirect:/notices/" + reference);
        }
        model.addAttribute("form", new Form(null, null, null).shown(stamp(notice, viewer)));
        return page(notice, viewer, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView cure(
            @PathVariable String reference,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        Notice notice = service.own(reference, viewer);
        try {
            if (!form.statements().affirmed().isEmpty()) {
                wordings.check(notice.regime(), form.wordingOf(), viewer.locale());
            }
            service.cure(reference, new Cure(form.description(), form.statements(), null, null), viewer);
            return new ModelAndView("redirect:/notices/" + reference + "?cured=1");
        } catch (InvalidForm invalid) {
            FormFaults.show(invalid.faults(), faults);
        } catch (FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        }
        Form again = form.shown(stamp(notice, viewer));
        model.addAttribute("form", again);
        FormFaults.rebind(again, faults, model);
        return page(notice, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String stamp(Notice notice, Viewer viewer) {
        return wordings.of(notice.regime(), viewer.locale()).stamp();
    }

    private ModelAndView page(Notice notice, Viewer viewer, Model model, HttpStatus status) {
        Map<String, String> texts =
                wordings.of(notice.regime(), viewer.locale()).texts();
        model.addAttribute("notice", notice)
                .addAttribute("defects", defects.open(notice.id()))
                .addAttribute("until", defects.until(notice.id()))
                .addAttribute("wordings", texts)
                .addAttribute("section", "notices");
        return new ModelAndView("notice/cure", model.asMap(), status);
    }
}
