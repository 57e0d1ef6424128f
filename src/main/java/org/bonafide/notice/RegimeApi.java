package org.bonafide.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which regime a notice under a right goes under and why, what it must contain, and what is affirmed. */
@RestController
class RegimeApi {

    private final RightService rights;
    private final RegimeChoice choice;
    private final ElementList elements;
    private final Wordings wordings;
    private final MessageSource messages;

    RegimeApi(
            RightService rights, RegimeChoice choice, ElementList elements, Wordings wordings, MessageSource messages) {
        this.rights = rights;
        this.choice = choice;
        this.elements = elements;
        this.wordings = wordings;
        this.messages = messages;
    }

    /** All regimes, the best first. */
    record Answer(List<Item> items) {}

    /**
     * A regime.
     *
     * @param fit {@code FITS}, {@code POSSIBLE} or {@code NOT}
     * @param statements by name, in the reader's language
     */
    record Item(
            String regime,
            String name,
            RegimeChoice.Fit fit,
            String because,
            List<String> overlays,
            List<Wanted> elements,
            Map<String, String> statements) {}

    /** An element the regime wants, and the field that gives it. */
    record Wanted(Element element, String name, ElementRules.Requirement requirement, String law, String field) {}

    @GetMapping("/api/v1/regimes")
    Answer regimes(
            @RequestParam(required = false) UUID right,
            @RequestParam(required = false) List<String> host,
            @RequestParam(required = false) RegimeChoice.Material material,
            Viewer viewer) {
        if (right == null) {
            throw new FormFault("right", "notice.right.missing");
        }
        Right found = rights.get(right, viewer);
        return new Answer(choice.suggest(found, host == null ? List.of() : host, material).stream()
                .map(option -> item(option, found, viewer))
                .toList());
    }

    private Item item(RegimeChoice.Option option, Right right, Viewer viewer) {
        NoticeSubmission nothing = new NoticeSubmission(option.regime(), null, null, null, null, null, null);
        List<Wanted> wanted = elements.of(option.regime(), nothing, right.holder(), false, false, viewer).stream()
                .map(i -> new Wanted(i.element(), text("element." + i.element()), i.requirement(), i.law(), i.field()))
                .toList();
        return new Item(
                option.regime(),
                text("regime." + option.regime()),
                option.fit(),
                text(option.reason(), option.arguments()),
                option.overlays(),
                wanted,
                wordings.of(option.regime(), viewer.locale()).texts());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
