package org.bonafide.letter;

import java.util.List;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A wording of letters as it is or was, with its places, and the other versions of it. */
@Controller
@RequestMapping("/letters/wordings/{kind}/{language}/{version}")
class WordingController {

    private final LetterWordings wordings;

    WordingController(LetterWordings wordings) {
        this.wordings = wordings;
    }

    @GetMapping
    String show(@PathVariable String kind, @PathVariable String language, @PathVariable int version, Model model) {
        List<Wording> versions = wordings.versions(kind, language);
        model.addAttribute("section", "cases");
        model.addAttribute("versions", versions);
        model.addAttribute(
                "wording",
                versions.stream()
                        .filter(w -> w.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("wording " + kind + "/" + language + "/" + version)));
        return "letter/wording";
    }
}
