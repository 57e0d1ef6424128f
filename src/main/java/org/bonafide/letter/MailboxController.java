package org.bonafide.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sandbox's mailbox: what sellers and buyers get, with the links that make whoever opens them the seller or buyer.
 * Exists in the sandbox only, whose people are invented.
 */
@Controller
@RequestMapping("/sandbox/mailbox")
@ConditionalOnBooleanProperty("bonafide.sandbox")
class MailboxController {

    private static final int SHOWN = 50;

    private final LetterRepository letters;

    MailboxController(LetterRepository letters) {
        this.letters = letters;
    }

    /** A mailbox may show sellers' or buyers' letters; counsel have accounts. */
    enum Box {
        SELLER,
        BUYER
    }

    record Item(
            String id,
            String recipientName,
            String language,
            String subject,
            Instant composedAt,
            List<LetterText.Piece> pieces) {}

    /** @param letter one that is wanted open, however old it is */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "SELLER") Box party,
            @RequestParam(required = false) UUID letter,
            Model model) {
        LetterDraft.Party recipients = LetterDraft.Party.valueOf(party.name());
        List<Letter> latest = letters.latest(recipients, SHOWN);
        Stream<Letter> older = letter == null || latest.stream().anyMatch(l -> l.id().equals(letter))
                ? Stream.empty()
                : letters.whole(letter, recipients).stream();
        model.addAttribute("party", party.name());
        model.addAttribute("wanted", letter);
        model.addAttribute(
                "letters",
                Stream.concat(older, latest.stream())
                        .map(MailboxController::item)
                        .toList());
        return "letter/mailbox";
    }

    private static Item item(Letter letter) {
        return new Item(
                letter.id().toString(),
                letter.recipientName(),
                letter.language(),
                letter.subject(),
                letter.composedAt(),
                LetterText.pieces(letter.body()));
    }
}
