package org.bonafide.casefile;

import java.util.UUID;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.party.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where letters to the parties of a case go, and in which language. */
@Service
public class CaseParties {

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person who gave the notice, by mail. */
    public Recipient notifier(CaseFile file) {
        return notifier(file.notice(), file.holder());
    }

    /** The person who gave a notice, whether or not it has cases. */
    public Recipient notifier(UUID notice, UUID holder) {
        return jdbc.sql(
                        """
                        select p.username, p.name, p.email, p.language from notice n
                        join person p on p.id = n.submitted_by where n.id = ?""")
                .param(notice)
                .query((row, n) -> new Recipient(
                        Party.NOTIFIER,
                        row.getString(1),
                        row.getString(2),
                        Channel.MAIL,
                        row.getString(3),
                        Languages.locale(row.getString(4)),
                        holder))
                .single();
    }

    /** The seller, by the marketplace's own messages. */
    public Recipient seller(CaseFile file) {
        return new Recipient(
                Party.SELLER,
                file.sellerId(),
                file.sellerName(),
                Channel.MARKETPLACE,
                file.sellerId(),
                Languages.locale(file.sellerLanguage()),
                null);
    }

    /** The rights holder's name, as other parties may read it. */
    public String holderName(UUID holder) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(holder)
                .query(String.class)
                .single();
    }
}
