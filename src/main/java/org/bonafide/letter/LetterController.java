package org.bonafide.letter;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Hashes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One letter as it was sent, its hash, and how far it has come. */
@Controller
@RequestMapping("/letters/{id}")
class LetterController {

    private final LetterService letters;
    private final LetterRepository repository;

    LetterController(LetterService letters, LetterRepository repository) {
        this.letters = letters;
        this.repository = repository;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Letter letter = letters.get(id, viewer);
        model.addAttribute("section", "cases");
        model.addAttribute("letter", letter);
        model.addAttribute("hash", Hashes.hex(letter.sha256()));
        model.addAttribute("cut", letter.body().contains(LetterService.CUT));
        model.addAttribute(
                "reference", repository.caseReference(letter.caseId()).orElse(null));
        return "letter/letter";
    }
}
