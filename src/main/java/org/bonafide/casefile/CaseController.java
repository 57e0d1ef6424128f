package org.bonafide.casefile;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.bonafide.party.ContentPolicy;
import org.bonafide.party.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one case, its diagram, and the notifier's complaint about a refusal. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseController {

    private final CasePageReader pages;
    private final RefusalComplaintService complaints;
    private final EventWords words;
    private final DetailWords values;
    private final LedgerWords ledger;
    private final boolean sandbox;

    CaseController(
            CasePageReader pages,
            RefusalComplaintService complaints,
            EventWords words,
            DetailWords values,
            LedgerWords ledger,
            @Value("${bonafide.sandbox:false}") boolean sandbox) {
        this.pages = pages;
        this.complaints = complaints;
        this.words = words;
        this.values = values;
        this.ledger = ledger;
        this.sandbox = sandbox;
    }

    /** Why the refusal is wrong. */
    record Form(@NotBlank(message = "{casefile.complaint.missing}") @Size(max = 10_000) String text) {}

    @GetMapping
    ModelAndView show(@PathVariable String reference, Viewer viewer, Model model, HttpServletResponse response) {
        model.addAttribute("form", new Form(null));
        return page(reference, viewer, model, response, HttpStatus.OK);
    }

    @GetMapping("/diagram")
    ResponseEntity<Map<String, List<CasePath.Model>>> diagram(@PathVariable String reference, Viewer viewer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("models", pages.models(reference, viewer)));
    }

    @PostMapping("/complaint")
    ModelAndView complain(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (faults.hasErrors()) {
            return page(reference, viewer, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.complain(reference, form.text(), viewer);
        return new ModelAndView("redirect:/cases/" + reference);
    }

    private ModelAndView page(
            String reference, Viewer viewer, Model model, HttpServletResponse response, HttpStatus status) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.DRAWING);
        model.addAttribute("page", pages.page(reference, viewer));
        model.addAttribute("words", words);
        model.addAttribute("values", values);
        model.addAttribute("ledger", ledger);
        model.addAttribute("mailbox", sandbox && viewer.seesAll());
        return new ModelAndView("casefile/case", model.asMap(), status);
    }
}
