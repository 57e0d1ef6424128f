package org.bonafide.notice;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a draft on which counsel says what was checked, affirms and signs. */
@Controller
@RequestMapping("/notices/new/{id}/statements")
class StatementsController {

    private final DraftService drafts;
    private final DraftPages pages;
    private final DraftSaving saving;
    private final Wordings wordings;
    private final DraftChecks checks;

    StatementsController(
            DraftService drafts, DraftPages pages, DraftSaving saving, Wordings wordings, DraftChecks checks) {
        this.drafts = drafts;
        this.pages = pages;
        this.saving = saving;
        this.wordings = wordings;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", shown(drafts.get(id, viewer), viewer));
        return page(id, viewer, model, HttpStatus.OK);
    }

    /** @param go {@code checks} to go on to the page of single checks; else to the last page */
    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam(required = false) String go,
            @ModelAttribute("form") StatementsForm form,
            Viewer viewer,
            Model model) {
        try {
            saving.save(id, form, d -> shown(d, viewer), viewer);
            return "checks".equals(go)
                    ? new ModelAndView("redirect:/notices/new/" + id + "/checks")
                    : DraftPages.onTo(DraftStep.CHECK, id);
        } catch (DraftSaving.Changed changed) {
            model.addAttribute("form", form.signed(changed.sign()));
            return page(id, viewer, DraftPages.changed(changed, model), HttpStatus.CONFLICT);
        }
    }

    /** Keeps what has been typed so far, without leaving the page. */
    @PostMapping(params = "keep")
    ModelAndView keepSoFar(
            @PathVariable UUID id, @ModelAttribute("form") StatementsForm form, Viewer viewer, Model model) {
        return DraftPages.kept(model, () -> shown(saving.save(id, form, d -> shown(d, viewer), viewer), viewer));
    }

    private StatementsForm shown(Draft draft, Viewer viewer) {
        return StatementsForm.of(draft, wordings.of(draft.regime(), viewer.locale()));
    }

    private ModelAndView page(UUID id, Viewer viewer, Model model, HttpStatus status) {
        Wordings.Shown shown = wordings.of(drafts.get(id, viewer).regime(), viewer.locale());
        model.addAttribute("wordings", shown.texts()).addAttribute("checks", checks.rows(id));
        return pages.page(DraftStep.STATEMENTS, id, viewer, model, status);
    }
}
