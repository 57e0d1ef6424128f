package org.bonafide.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.springframework.context.MessageSource;
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

/** The good-faith checks of a notice that is being written, one by one. */
@Controller
@RequestMapping("/notices/new/{id}/checks")
class DraftChecksController {

    private final DraftService drafts;
    private final DraftChecks checks;
    private final GoodFaithRules rules;
    private final EvidenceService evidence;
    private final MessageSource messages;

    DraftChecksController(
            DraftService drafts,
            DraftChecks checks,
            GoodFaithRules rules,
            EvidenceService evidence,
            MessageSource messages) {
        this.drafts = drafts;
        this.checks = checks;
        this.rules = rules;
        this.evidence = evidence;
        this.messages = messages;
    }

    /** A check as typed. */
    record Form(GoodFaithCheck.Kind kind, LocalDate on, String by, String result, List<MultipartFile> files) {}

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", new Form(null, null, null, null, null));
        return page(id, viewer, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model) {
        Draft draft = drafts.get(id, viewer);
        GoodFaithCheck check = new GoodFaithCheck(form.kind(), form.on(), form.by(), form.result(), null);
        List<FormFault> found = new ArrayList<>();
        rules.check(List.of(check), "", found);
        found.removeIf(f -> faults.hasFieldErrors(f.field()));
        FormFaults.show(found, faults);
        if (faults.hasErrors() || !draft.isOpen()) {
            return page(id, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var stored = evidence.storeAll(form.files(), viewer);
            checks.add(
                    id,
                    new GoodFaithCheck(
                            check.kind(),
                            check.on(),
                            check.by(),
                            check.result(),
                            stored.isEmpty() ? null : stored.get(0).id()));
            return new ModelAndView("redirect:/notices/new/" + id + "/checks");
        } catch (FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        } catch (InvalidForm invalid) {
            FormFaults.show(invalid.faults(), faults);
        }
        return page(id, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{check}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID check, Viewer viewer) {
        if (drafts.get(id, viewer).isOpen()) {
            checks.remove(id, check);
        }
        return "redirect:/notices/new/" + id + "/checks";
    }

    private ModelAndView page(UUID id, Viewer viewer, Model model, HttpStatus status) {
        model.addAttribute("draft", drafts.get(id, viewer))
                .addAttribute("checks", checks.rows(id))
                .addAttribute("kinds", kinds(viewer.locale()))
                .addAttribute("section", "new");
        return new ModelAndView("notice/checks", model.asMap(), status);
    }

    private Map<String, String> kinds(Locale reader) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (GoodFaithCheck.Kind kind : GoodFaithCheck.Kind.values()) {
            kinds.put(kind.name(), messages.getMessage("notice.checked.kind." + kind, null, reader));
        }
        return kinds;
    }
}
