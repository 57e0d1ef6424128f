package org.bonafide.operations;

import org.bonafide.evidence.EvidenceScanning;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What failed, what is behind, and the retry. */
@Controller
class OperationsController {

    private final OperationsService operations;
    private final OperationsRepository repository;
    private final EvidenceScanning scanning;
    private final MessageSource messages;

    OperationsController(
            OperationsService operations,
            OperationsRepository repository,
            EvidenceScanning scanning,
            MessageSource messages) {
        this.operations = operations;
        this.repository = repository;
        this.scanning = scanning;
        this.messages = messages;
    }

    @GetMapping("/operations")
    String overview(Viewer viewer, Model model) {
        model.addAttribute("figures", repository.figures())
                .addAttribute("jobs", operations.failed())
                .addAttribute("messages", repository.waiting())
                .addAttribute("troubled", repository.troubled())
                .addAttribute("scanner", scanning.status())
                .addAttribute("mayAct", viewer.has(Role.ADMINISTRATOR));
        return "operations/operations";
    }

    @PostMapping("/operations/jobs/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes flash) {
        FailedJob job = operations.retry(id);
        flash.addFlashAttribute(
                "flash",
                messages.getMessage(
                        "operations.retried", new Object[] {job.activity()}, LocaleContextHolder.getLocale()));
        return "redirect:/operations";
    }
}
