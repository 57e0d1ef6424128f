package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of a draft on which the listings are named, and mended row by row. */
@Controller
@RequestMapping("/notices/new/{id}")
class RowsController {

    private final DraftService drafts;
    private final DraftPages pages;
    private final RowsPage rows;
    private final RowMending mending;

    RowsController(DraftService drafts, DraftPages pages, RowsPage rows, RowMending mending) {
        this.drafts = drafts;
        this.pages = pages;
        this.rows = rows;
        this.mending = mending;
    }

    /** Listings as they are pasted, or in a file. */
    record Intake(String listings, MultipartFile file, Boolean replace) {

        static final Intake BLANK = new Intake(null, null, null);

        boolean isEmpty() {
            return NoticeSubmission.clean(listings) == null && !hasFile();
        }

        boolean hasFile() {
            return file != null && !file.isEmpty();
        }
    }

    @GetMapping("/listings")
    ModelAndView show(@PathVariable UUID id, RowsPage.Part part, Viewer viewer, Model model) {
        model.addAttribute("form", Intake.BLANK);
        return page(id, part, viewer, model, HttpStatus.OK);
    }

    @PostMapping("/listings")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(required = false) String go,
            @ModelAttribute("form") Intake form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        try {
            if (form != null && !form.isEmpty()) {
                add(id, form, viewer);
            }
            Draft draft = drafts.get(id, viewer);
            boolean on = go != null && draft.bad() == 0 && draft.good() > 0 && draft.state() == Draft.State.READY;
            if (draft.rows() > 0 || draft.state() != Draft.State.READY) {
                return DraftPages.onTo(on ? DraftStep.EVIDENCE : DraftStep.LISTINGS, id);
            }
            FormFaults.show(List.of(new FormFault("listings", "notice.listings.missing")), faults);
        } catch (FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        }
        if (faults.getTarget() == null) {
            model.addAttribute("form", Intake.BLANK);
            FormFaults.rebind(Intake.BLANK, faults, model);
        }
        return page(id, RowsPage.Part.FIRST, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void add(UUID id, Intake form, Viewer viewer) {
        if (Boolean.TRUE.equals(form.replace())) {
            drafts.removeFaulty(id, viewer);
        }
        if (NoticeSubmission.clean(form.listings()) != null) {
            drafts.paste(id, form.listings(), viewer);
        }
        if (form.hasFile()) {
            try (InputStream content = form.file().getInputStream()) {
                drafts.readFile(id, content, form.file().getOriginalFilename(), viewer);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Rows that were mended by hand, or are to go; {@code check}, {@code remove} or {@code clear} says by which button. */
    @PostMapping("/rows")
    ModelAndView mend(
            @PathVariable UUID id,
            RowsPage.Part part,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model) {
        RowMending.Done done = mending.mend(id, typed, viewer);
        if (done.clashes().isEmpty()) {
            return new ModelAndView("redirect:" + RowsPage.href(id, part, done));
        }
        model.addAttribute("form", Intake.BLANK).addAttribute("clashes", done.clashes());
        return page(id, part, viewer, model, HttpStatus.CONFLICT);
    }

    @GetMapping("/errors.csv")
    void errors(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        rows.errors(id, viewer, response);
    }

    private ModelAndView page(UUID id, RowsPage.Part part, Viewer viewer, Model model, HttpStatus status) {
        rows.into(model, id, part, viewer);
        return pages.page(DraftStep.LISTINGS, id, viewer, model, status);
    }
}
