package org.bonafide.evidence;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one file: what is known of it, and what its owner and the auditor may do with it. */
@Controller
class EvidencePageController {

    private final EvidenceDesk desk;
    private final MessageSource messages;

    EvidencePageController(EvidenceDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/evidence/{id}/about")
    String about(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("facts", desk.facts(id, viewer)).addAttribute("section", "evidence");
        return "evidence/about";
    }

    @PostMapping("/evidence/{id}/check")
    String check(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        EvidenceChecks.Check check = desk.check(id, viewer);
        redirect.addFlashAttribute("flash", text(check.matches() ? "evidence.check.good" : "evidence.check.bad"));
        redirect.addFlashAttribute("flashKind", check.matches() ? null : "bad");
        return "redirect:/evidence/" + id + "/about";
    }

    @PostMapping("/evidence/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        desk.remove(id, viewer);
        redirect.addFlashAttribute("flash", text("evidence.removed"));
        return "redirect:/evidence";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
