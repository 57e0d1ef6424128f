package org.bonafide.notice;

import java.util.function.Predicate;

/** What a notice may have to contain, each with the check that it is there. */
enum Element {
    RIGHT("right", "notice.right.missing", g -> g.rightGiven()),
    LOCATION("listings", "notice.listings.missing", g -> g.located()),
    REASONS("description", "notice.description.missing", g -> g.said().description() != null),
    NAME("contact.name", "notice.contact.name", g -> given(g.contact().senderName())),
    IDENTITY(
            "contact.identity",
            "notice.contact.identity",
            g -> given(g.contact().holderName()) && given(g.contact().holderAddress())),
    CONTACT(
            "contact.holder",
            "notice.contact.holder",
            g -> given(g.contact().holderPhone()) || given(g.contact().holderEmail())),
    ADDRESS("contact.address", "notice.contact.address", g -> given(g.contact().senderAddress())),
    PHONE("contact.phone", "notice.contact.phone", g -> given(g.contact().senderPhone())),
    EMAIL("contact.email", "notice.contact.email", g -> given(g.contact().senderEmail())),
    GOOD_FAITH(
            "statements.goodFaith",
            "notice.statement.goodFaith.missing",
            g -> affirmed(g.said().statements().goodFaith())),
    ACCURACY(
            "statements.accuracy",
            "notice.statement.accuracy.missing",
            g -> affirmed(g.said().statements().accuracy())),
    AUTHORITY(
            "statements.authority",
            "notice.statement.authority.missing",
            g -> affirmed(g.said().statements().authority())),
    SIGNATURE(
            "statements.signature",
            "notice.signature.missing",
            g -> g.said().statements().signature() != null),
    CHECKED(
            "goodFaithChecks",
            "notice.checked.hint",
            g -> g.said().goodFaithFile() != null || !g.said().goodFaithChecks().isEmpty()),
    FILES("evidence", "notice.files.hint", g -> g.evidenceGiven());

    private final String field;
    private final String code;
    private final Predicate<Given> there;

    Element(String field, String code, Predicate<Given> there) {
        this.field = field;
        this.code = code;
        this.there = there;
    }

    /** What there is of a notice. */
    record Given(
            boolean rightGiven,
            boolean located,
            boolean evidenceGiven,
            NoticeSubmission said,
            Contacts.OnRecord contact) {}

    String field() {
        return field;
    }

    boolean isThere(Given given) {
        return there.test(given);
    }

    /** The message key of its lack; whose record a contact is missing from decides who can add it. */
    String code(Contacts.OnRecord contact) {
        boolean others = (this == IDENTITY || this == CONTACT) && !contact.own();
        return others ? code + ".principal" : code;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean affirmed(Boolean statement) {
        return Boolean.TRUE.equals(statement);
    }
}
