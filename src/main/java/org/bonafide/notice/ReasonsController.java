package org.bonafide.notice;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a draft on which the infringement is described and evidence given. */
@Controller
@RequestMapping("/notices/new/{id}/evidence")
class ReasonsController {

    private final DraftService drafts;
    private final DraftPages pages;
    private final DraftSaving saving;
    private final DraftEvidence evidence;

    ReasonsController(DraftService drafts, DraftPages pages, DraftSaving saving, DraftEvidence evidence) {
        this.drafts = drafts;
        this.pages = pages;
        this.saving = saving;
        this.evidence = evidence;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) String line,
            @RequestParam(required = false) Boolean asNew,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", ReasonsForm.of(drafts.get(id, viewer)).about(line, asNew));
        return page(id, viewer, model, HttpStatus.OK);
    }

    /** @param go {@code upload} to stay here, a file's id with {@code remove:} before it to take it away; else on */
    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam(required = false) String go,
            @ModelAttribute("form") ReasonsForm form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        try {
            saving.save(id, form, ReasonsForm::of, viewer);
            boolean stays = evidence.change(id, DraftForm.orEmpty(go), form, viewer);
            return DraftPages.onTo(stays ? DraftStep.EVIDENCE : DraftStep.STATEMENTS, id);
        } catch (DraftSaving.Changed changed) {
            model.addAttribute("form", form.signed(changed.sign()));
            return page(id, viewer, DraftPages.changed(changed, model), HttpStatus.CONFLICT);
        } catch (InvalidForm invalid) {
            FormFaults.show(invalid.faults(), faults);
        } catch (FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        }
        model.addAttribute("form", form.kept());
        return page(id, viewer, FormFaults.rebind(form.kept(), faults, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Keeps what has been typed so far, without leaving the page. */
    @PostMapping(params = "keep")
    ModelAndView keep(@PathVariable UUID id, @ModelAttribute("form") ReasonsForm form, Viewer viewer, Model model) {
        return DraftPages.kept(model, () -> ReasonsForm.of(saving.save(id, form, ReasonsForm::of, viewer)));
    }

    private ModelAndView page(UUID id, Viewer viewer, Model model, HttpStatus status) {
        model.addAttribute("given", evidence.given(id, viewer));
        return pages.page(DraftStep.EVIDENCE, id, viewer, model, status);
    }
}
