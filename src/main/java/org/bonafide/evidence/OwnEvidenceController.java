package org.bonafide.evidence;

import java.time.Clock;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an organisation's own files, and their upload. */
@Controller
class OwnEvidenceController {

    private static final int SHOWN = 50;

    private final EvidenceDesk desk;
    private final EvidenceUses uses;
    private final Quotas quotas;
    private final EvidenceRemoval removal;
    private final MessageSource messages;
    private final Clock clock;

    OwnEvidenceController(
            EvidenceDesk desk,
            EvidenceUses uses,
            Quotas quotas,
            EvidenceRemoval removal,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.uses = uses;
        this.quotas = quotas;
        this.removal = removal;
        this.messages = messages;
        this.clock = clock;
    }

    /** The fields of an upload. */
    record Form(List<MultipartFile> files, CaptureForm capture) {

        Form {
            capture = capture == null ? CaptureForm.BLANK : capture;
        }
    }

    @GetMapping("/evidence")
    ModelAndView own(
            @RequestParam(defaultValue = "false") boolean unused,
            @RequestParam(required = false) String after,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", new Form(null, null));
        return own(unused, after, viewer, model, HttpStatus.OK);
    }

    private ModelAndView own(boolean unused, String after, Viewer viewer, Model model, HttpStatus status) {
        model.addAttribute("files", uses.own(viewer, unused, after, SHOWN))
                .addAttribute("unused", unused)
                .addAttribute("quota", quotas.of(viewer.organisation()))
                .addAttribute("rule", removal.rule());
        return new ModelAndView("evidence/own", model.asMap(), status);
    }

    @PostMapping("/evidence")
    ModelAndView upload(
            @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        EvidenceDesk.Uploaded uploaded = new EvidenceDesk.Uploaded(List.of(), List.of());
        try {
            Capture capture = form.capture().capture(clock);
            uploaded = desk.upload(form.files(), capture, viewer);
            show(uploaded.faults(), faults);
        } catch (InvalidForm invalid) {
            show(invalid.faults(), faults);
        }
        String stored = text("evidence.uploaded", uploaded.stored().size());
        if (!faults.hasErrors()) {
            redirect.addFlashAttribute("flash", stored);
            return new ModelAndView("redirect:/evidence");
        }
        if (!uploaded.stored().isEmpty()) {
            model.addAttribute("flash", stored);
        }
        return own(false, null, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void show(List<FormFault> found, BindingResult faults) {
        found.forEach(f -> faults.rejectValue(f.field(), f.code(), f.arguments(), f.code()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
