package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.notice.ElementRules.Requirement;
import org.bonafide.party.Viewer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a notice has of what its regime wants. A page shows it by {@code notice/elements :: checklist(items)}, with the
 * list of {@link #of} as the argument.
 */
@Component
class ElementList {

    private final ElementRules rules;
    private final Contacts contacts;
    private final Clock clock;

    ElementList(ElementRules rules, Contacts contacts, Clock clock) {
        this.rules = rules;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * One line of the checklist.
     *
     * @param element its name is the message {@code element.<element>}
     * @param law where the law demands it, in the reader's language
     * @param code the message key of what is missing, and of how to add it with {@code .fix}
     * @param link to the page where a missing contact is added; null where it is given on the form itself
     */
    record Item(
            Element element,
            Requirement requirement,
            String law,
            boolean there,
            String field,
            String code,
            String link) {}

    /**
     * The checklist of a regime, in the order of the law.
     *
     * @param said as far as it is written; {@code right} counts as given where {@code holder} is known
     * @param holder of the right chosen; null while none is
     * @param located whether at least one row says where a listing is
     */
    List<Item> of(
            String regime, NoticeSubmission said, UUID holder, boolean evidenceGiven, boolean located, Viewer viewer) {
        Contacts.OnRecord contact = contacts.of(holder, viewer);
        Element.Given given = new Element.Given(holder != null, located, evidenceGiven, said, contact);
        return rules.of(regime, LocalDate.now(clock)).stream()
                .map(rule -> item(rule, given))
                .toList();
    }

    private static Item item(ElementRules.Rule rule, Element.Given given) {
        String code = rule.element().code(given.contact());
        boolean ofRecord = rule.element().field().startsWith("contact.") && !code.endsWith(".principal");
        return new Item(
                rule.element(),
                rule.requirement(),
                rule.reference(LocaleContextHolder.getLocale()),
                rule.element().isThere(given),
                rule.element().field(),
                code,
                ofRecord ? "/profile/organisation" : null);
    }
}
