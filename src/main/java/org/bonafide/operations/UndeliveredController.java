package org.bonafide.operations;

import java.util.List;
import java.util.UUID;
import org.bonafide.letter.UndeliveredLetters;
import org.bonafide.letter.UndeliveredLetters.Undelivered;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that were given up, and the button that sends one anew. */
@Controller
@RequestMapping("/operations/letters")
class UndeliveredController {

    private final UndeliveredLetters letters;
    private final OperationsRepository repository;
    private final MessageSource messages;

    UndeliveredController(UndeliveredLetters letters, OperationsRepository repository, MessageSource messages) {
        this.letters = letters;
        this.repository = repository;
        this.messages = messages;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        List<Undelivered> all = letters.all();
        model.addAttribute("section", "operations")
                .addAttribute("letters", all)
                .addAttribute(
                        "references",
                        repository.references(
                                all.stream().map(Undelivered::caseId).distinct().toList()))
                .addAttribute("mayAct", viewer.has(Role.ADMINISTRATOR));
        return "operations/letters";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable UUID id, RedirectAttributes flash) {
        letters.resend(id);
        flash.addFlashAttribute(
                "flash", messages.getMessage("operations.letters.resent", null, LocaleContextHolder.getLocale()));
        return "redirect:/operations/letters";
    }
}
