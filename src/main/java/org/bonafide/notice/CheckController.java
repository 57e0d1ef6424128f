package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last page of a draft: what was said, what will become of it, and the button that sends it. */
@Controller
@RequestMapping("/notices/new/{id}")
class CheckController {

    private final DraftService drafts;
    private final DraftPages pages;
    private final CheckPage check;

    CheckController(DraftService drafts, DraftPages pages, CheckPage check) {
        this.drafts = drafts;
        this.pages = pages;
        this.check = check;
    }

    @GetMapping("/check")
    ModelAndView show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page(id, List.of(), viewer, model, HttpStatus.OK);
    }

    /** A second press of the button leads to the same notice. */
    @PostMapping("/send")
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean lodgeIncomplete,
            Viewer viewer,
            Model model) {
        try {
            NoticeAnswer.Summary sent = drafts.send(id, lodgeIncomplete, viewer, WayIn.PAGE);
            return new ModelAndView("redirect:/notices/" + sent.reference() + "?sent=1");
        } catch (InvalidForm invalid) {
            return page(id, invalid.faults(), viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (FormFault fault) {
            return page(id, List.of(fault), viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(UUID id, List<FormFault> faults, Viewer viewer, Model model, HttpStatus status) {
        Draft draft = drafts.get(id, viewer);
        if (draft.isOpen()) {
            check.into(model, draft, faults, viewer);
        }
        return pages.page(DraftStep.CHECK, id, viewer, model, status);
    }
}
