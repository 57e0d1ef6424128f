package org.bonafide.appeal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.party.Languages;
import org.bonafide.platform.PublicUrl;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the marketplace's own people when a restoration is about to be late, or is: who leads, and operations. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TeamLetters {

    private final LetterService letters;
    private final PublicUrl publicUrl;
    private final JdbcClient jdbc;

    TeamLetters(LetterService letters, PublicUrl publicUrl, JdbcClient jdbc) {
        this.letters = letters;
        this.publicUrl = publicUrl;
        this.jdbc = jdbc;
    }

    /** The window closes soon, and the listing is still down. */
    void alarm(CaseFile file, Deadline window) {
        send("restoration-alarm", file, window);
    }

    /** It has closed so. */
    void breached(CaseFile file, Deadline window) {
        send("restoration-breached", file, window);
    }

    private void send(String kind, CaseFile file, Deadline window) {
        Map<String, String> values = Map.of(
                "reference", file.reference(),
                "listing", file.title(),
                "url", file.url(),
                "until", LetterDraft.moment(window.latest()),
                "basis", window.basis(),
                "case", publicUrl.of("/cases/" + file.reference()));
        team().forEach(to -> letters.send(new LetterDraft(kind, file.id(), to, values)));
    }

    private List<Recipient> team() {
        return jdbc.sql(
                        """
                        select p.username, p.name, p.email, p.language, p.organisation from person p
                        where p.active and exists (select from person_role r where r.person = p.id
                            and r.role in ('SENIOR_REVIEWER', 'ADMINISTRATOR')) order by p.name, p.id""")
                .query((row, n) -> new Recipient(
                        Party.MARKETPLACE,
                        row.getString(1),
                        row.getString(2),
                        Channel.MAIL,
                        row.getString(3),
                        Languages.locale(row.getString(4)),
                        row.getObject(5, UUID.class)))
                .list();
    }
}
