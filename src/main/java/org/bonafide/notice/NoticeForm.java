package org.bonafide.notice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.platform.FormFault;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is typed on the page of a new notice.
 *
 * @param wordingOf the regime whose statements the page showed
 * @param listings pasted, in whatever shape
 * @param evidence files that were sent with an earlier try
 * @param token made with the page, so that a second click sends nothing twice
 */
record NoticeForm(
        String right,
        String regime,
        String wordingOf,
        String listings,
        String description,
        String goodFaithFile,
        Statements statements,
        List<MultipartFile> files,
        List<UUID> evidence,
        String token) {

    NoticeForm {
        statements = statements == null ? new Statements(null, null, null, null) : statements;
        evidence = evidence == null
                ? List.of()
                : evidence.stream().filter(Objects::nonNull).toList();
        token = token == null ? UUID.randomUUID().toString() : token;
    }

    /** The boxes that are ticked, and the name under them. */
    record Statements(Boolean goodFaith, Boolean accuracy, Boolean authority, String signature) {}

    NoticeForm with(List<UUID> stored) {
        List<UUID> all =
                Stream.concat(evidence.stream(), stored.stream()).distinct().toList();
        return new NoticeForm(
                right, regime, wordingOf, listings, description, goodFaithFile, statements, null, all, token);
    }

    /** Another law was chosen: its statements are to be read before they are affirmed. */
    NoticeForm readAnew() {
        Statements unread = new Statements(null, null, null, statements.signature());
        return new NoticeForm(
                right, regime, regime, listings, description, goodFaithFile, unread, null, evidence, token);
    }

    /** Shown again: with the boxes as they were, unless the wording beside them is another now. */
    NoticeForm wordingShown() {
        return Objects.equals(regime, wordingOf) ? this : readAnew();
    }

    void checkWording() {
        if (regime != null && !regime.equals(wordingOf)) {
            throw new FormFault("regime", "notice.regime.wordingChanged");
        }
    }

    NoticeSubmission submission() {
        return new NoticeSubmission(
                regime,
                right,
                description,
                new NoticeSubmission.Statements(
                        statements.goodFaith(), statements.accuracy(), statements.authority(), statements.signature()),
                goodFaithFile,
                List.of(),
                evidence);
    }
}
