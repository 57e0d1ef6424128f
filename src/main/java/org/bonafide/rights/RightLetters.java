package org.bonafide.rights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.letter.Recipients;
import org.bonafide.party.Languages;
import org.bonafide.platform.PublicUrl;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about rights: what was decided, to who submitted it; what ends, to the holder's counsel. */
@Component
class RightLetters {

    private final LetterService letters;
    private final Recipients recipients;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final PublicUrl publicUrl;

    RightLetters(
            LetterService letters,
            Recipients recipients,
            JdbcClient jdbc,
            MessageSource messages,
            PublicUrl publicUrl) {
        this.letters = letters;
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    void approved(Right right, RightSubmission s) {
        Recipient to = person(s.submittedBy(), right.holder());
        send("right-approved", right, to, values(right, to.language(), s.purpose()));
    }

    void rejected(Right right, RightSubmission s, String code, String note) {
        Recipient to = person(s.submittedBy(), right.holder());
        Map<String, String> values = values(right, to.language(), s.purpose());
        values.put("reason", text("rightReason." + code, to.language()));
        values.put("cure", text("rightReason." + code + ".cure", to.language()));
        values.put("note", note == null ? "–" : note);
        boolean old = right.state() == Right.State.APPROVED;
        send(old ? "right-change-rejected" : "right-rejected", right, to, values);
    }

    /** @return how many were written to */
    int ending(Right right, boolean ended) {
        List<Recipient> counsel = recipients.counsel(right.holder());
        for (Recipient to : counsel) {
            send(ended ? "right-expired" : "right-expiring", right, to, values(right, to.language(), null));
        }
        return counsel.size();
    }

    private void send(String kind, Right right, Recipient to, Map<String, String> values) {
        letters.send(new LetterDraft(kind, right.id(), to, values));
    }

    private Map<String, String> values(Right right, Locale reader, RightSubmission.Purpose purpose) {
        Map<String, String> values = new HashMap<>();
        values.put("right", right.title());
        values.put("kind", text("right.kind." + right.kind(), reader));
        values.put("number", right.number() == null ? "–" : right.number());
        values.put("until", day(right.validUntil()));
        values.put("page", publicUrl.of("/rights/" + right.id()));
        values.put("purpose", purpose == null ? "" : text("right.purpose." + purpose, reader));
        return values;
    }

    private static String day(LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    private String text(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    private Recipient person(UUID id, UUID holder) {
        return jdbc.sql("select username, name, email, language from person where id = ?")
                .param(id)
                .query((row, n) -> to(row.getString(1), row.getString(2), row.getString(3), row.getString(4), holder))
                .single();
    }

    private static Recipient to(String id, String name, String address, String language, UUID holder) {
        return new Recipient(Party.NOTIFIER, id, name, Channel.MAIL, address, Languages.locale(language), holder);
    }
}
