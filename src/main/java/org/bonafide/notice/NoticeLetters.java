package org.bonafide.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bonafide.casefile.CaseParties;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.PublicUrl;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the sender of a notice about the notice as a whole, in the sender's language. */
@Component
class NoticeLetters {

    private final LetterService letters;
    private final MessageSource messages;
    private final PublicUrl publicUrl;
    private final CaseParties parties;
    private final RowsInWords rowsInWords;
    private final JdbcClient jdbc;

    NoticeLetters(
            LetterService letters,
            MessageSource messages,
            PublicUrl publicUrl,
            CaseParties parties,
            RowsInWords rowsInWords,
            JdbcClient jdbc) {
        this.letters = letters;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.parties = parties;
        this.rowsInWords = rowsInWords;
        this.jdbc = jdbc;
    }

    private record Rows(int refused, int held) {}

    /** Confirms the receipt: what became of the rows, and what comes next. */
    void received(Notice notice) {
        send("notice-received", notice, Map.of());
    }

    /** The same after what was missing has come. */
    void cured(Notice notice) {
        send("notice-cured", notice, Map.of());
    }

    /** What is missing, and until when it may follow. */
    void defective(Notice notice, List<Defect> defects, Instant until) {
        Locale reader = recipient(notice).language();
        send("notice-defective", notice, Map.of("defects", list(defects, reader), "until", LetterDraft.moment(until)));
    }

    /** Nothing followed in time. */
    void lapsed(Notice notice, List<Defect> defects) {
        Locale reader = recipient(notice).language();
        send("notice-lapsed", notice, Map.of("defects", list(defects, reader)));
    }

    private void send(String kind, Notice notice, Map<String, String> more) {
        Recipient to = recipient(notice);
        Rows rows = rows(notice);
        Map<String, String> values = new java.util.HashMap<>(more);
        values.put("reference", notice.reference());
        values.put("regime", messages.getMessage("regime." + notice.regime(), null, to.language()));
        values.put("right", right(notice));
        values.put("received", LetterDraft.moment(notice.submittedAt()));
        values.put("rows", rowsInWords.of(notice.id(), to.language()));
        values.put("refused", String.valueOf(rows.refused()));
        values.put("held", String.valueOf(rows.held()));
        values.put("page", publicUrl.of("/notices/" + notice.reference()));
        letters.send(new LetterDraft(kind, notice.id(), to, values));
    }

    private String list(List<Defect> defects, Locale reader) {
        return defects.stream().map(d -> "- " + line(d, reader)).collect(Collectors.joining("\n"));
    }

    /** What it is, and where to add it if that is not the form that completes the notice. */
    private String line(Defect defect, Locale reader) {
        String where = defect.field().startsWith("contact.") ? " " + text(defect.code() + ".fix", reader) : "";
        String law = defect.reference(reader).isEmpty() ? "" : " (" + defect.reference(reader) + ")";
        return text("element." + defect.element(), reader) + ": " + text(defect.code(), reader) + where + law;
    }

    private String text(String key, Locale reader) {
        return messages.getMessage(key, new Object[0], reader);
    }

    private Rows rows(Notice notice) {
        return jdbc.sql(
                        """
                        select count(*) filter (where status = 'REJECTED') as refused,
                            count(*) filter (where status = 'HELD') as held
                        from notice_line where notice = ?""")
                .param(notice.id())
                .query(Rows.class)
                .single();
    }

    private String right(Notice notice) {
        return jdbc.sql("select title from ip_right where id = ?")
                .param(notice.ipRight())
                .query(String.class)
                .single();
    }

    private Recipient recipient(Notice notice) {
        return parties.notifier(notice.id(), notice.holder());
    }
}
