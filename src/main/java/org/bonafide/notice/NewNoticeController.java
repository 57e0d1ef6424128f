package org.bonafide.notice;

import java.util.UUID;
import org.bonafide.misuse.Suspensions;
import org.bonafide.party.Viewer;
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

/** Begins a new notice: its right and its law; a draft comes about with the first save. */
@Controller
@RequestMapping("/notices/new")
class NewNoticeController {

    private final DraftService drafts;
    private final DraftPages pages;
    private final DraftSaving saving;
    private final NoticeChoices choices;
    private final Suspensions suspensions;

    NewNoticeController(
            DraftService drafts, DraftPages pages, DraftSaving saving, NoticeChoices choices, Suspensions suspensions) {
        this.drafts = drafts;
        this.pages = pages;
        this.saving = saving;
        this.choices = choices;
        this.suspensions = suspensions;
    }

    @GetMapping
    ModelAndView blank(RightForm chosen, RegimeChoice.Material material, Viewer viewer, Model model) {
        RightForm form = choices.completed(chosen, viewer);
        model.addAttribute("form", form).addAttribute("open", drafts.open(viewer));
        return begun(form, material, viewer, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(
            @RequestParam(required = false) String choose,
            @ModelAttribute("form") RightForm form,
            RegimeChoice.Material material,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (choose == null && choices.check(form, viewer, faults)) {
            UUID id = drafts.create(viewer);
            saving.save(id, form, RightForm::of, viewer);
            return DraftPages.onTo(DraftStep.LISTINGS, id);
        }
        HttpStatus status = choose == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return begun(choose == null ? form : fitting(form, viewer, model), material, viewer, model, status);
    }

    private RightForm fitting(RightForm form, Viewer viewer, Model model) {
        RightForm fitting = choices.completed(form, viewer);
        model.addAttribute("form", fitting);
        return fitting;
    }

    private ModelAndView begun(
            RightForm form, RegimeChoice.Material material, Viewer viewer, Model model, HttpStatus status) {
        choices.into(model, form, material, null, viewer);
        model.addAttribute("steps", DraftPages.ahead())
                .addAttribute("step", DraftStep.RIGHT)
                .addAttribute("suspensions", suspensions.ofNotices(viewer.organisation()));
        return new ModelAndView("notice/new-right", model.asMap(), status);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer, Model model) {
        RightForm form = RightForm.of(drafts.get(id, viewer));
        model.addAttribute("form", form);
        return page(id, form, null, viewer, model, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam(required = false) String choose,
            @ModelAttribute("form") RightForm form,
            RegimeChoice.Material material,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        if (choose != null) {
            return page(id, fitting(form, viewer, model), material, viewer, model, HttpStatus.OK);
        }
        if (!choices.check(form, viewer, faults)) {
            return page(id, form, material, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            saving.save(id, form, RightForm::of, viewer);
            return DraftPages.onTo(DraftStep.LISTINGS, id);
        } catch (DraftSaving.Changed changed) {
            DraftPages.changed(changed, model).addAttribute("form", form.signed(changed.sign()));
            return page(id, form, material, viewer, model, HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, Viewer viewer) {
        drafts.discard(id, viewer);
        return "redirect:/notices?discarded=1";
    }

    private ModelAndView page(
            UUID id, RightForm form, RegimeChoice.Material material, Viewer viewer, Model model, HttpStatus status) {
        choices.into(model, form, material, id, viewer);
        return pages.page(DraftStep.RIGHT, id, viewer, model, status);
    }
}
