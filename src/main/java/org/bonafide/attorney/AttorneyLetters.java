package org.bonafide.attorney;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.party.Languages;
import org.bonafide.platform.PublicUrl;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about a power of attorney: to the agent's people at each change, to both sides when it is about to end. */
@Component
class AttorneyLetters {

    private final AttorneyRepository powers;
    private final LetterService letters;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final PublicUrl publicUrl;

    AttorneyLetters(
            AttorneyRepository powers,
            LetterService letters,
            JdbcClient jdbc,
            MessageSource messages,
            PublicUrl publicUrl) {
        this.powers = powers;
        this.letters = letters;
        this.jdbc = jdbc;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    void granted(UUID id) {
        Attorney power = powers.any(id);
        people(power.agent()).forEach(to -> send("authority-granted", power, to, "–"));
    }

    void extended(UUID id) {
        Attorney power = powers.any(id);
        people(power.agent()).forEach(to -> send("authority-extended", power, to, "–"));
    }

    void revoked(UUID id, String reason) {
        Attorney power = powers.any(id);
        people(power.agent()).forEach(to -> send("authority-revoked", power, to, reason));
    }

    void ending(UUID id, boolean ended) {
        Attorney power = powers.any(id);
        String kind = ended ? "authority-ended" : "authority-ending";
        people(power.agent()).forEach(to -> send(kind, power, to, "–"));
        people(power.principal()).forEach(to -> send(kind, power, to, "–"));
    }

    private void send(String kind, Attorney p, Recipient to, String reason) {
        letters.send(new LetterDraft(
                kind,
                p.id(),
                to,
                Map.of(
                        "agent", p.agentName(),
                        "principal", p.principalName(),
                        "scope", scope(p, to.language()),
                        "from", p.validFrom().toString(),
                        "until", p.validUntil().toString(),
                        "reason", reason,
                        "page", publicUrl.of("/attorneys"))));
    }

    private String scope(Attorney p, Locale reader) {
        return switch (p.scope()) {
            case "KINDS" ->
                String.join(
                        ", ",
                        p.kinds().stream()
                                .map(k -> text("right.kind." + k, reader))
                                .toList());
            case "RIGHTS" -> String.join("; ", p.rights());
            default -> text("attorney.scope.ALL", reader);
        };
    }

    private String text(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    private List<Recipient> people(UUID organisation) {
        return jdbc.sql(
                        """
                        select p.username, p.name, p.email, p.language from person p
                        join person_role r on r.person = p.id and r.role = 'COUNSEL'
                        where p.organisation = ? and p.active order by p.name, p.id""")
                .param(organisation)
                .query((row, n) -> new Recipient(
                        Party.NOTIFIER,
                        row.getString(1),
                        row.getString(2),
                        Channel.MAIL,
                        row.getString(3),
                        Languages.locale(row.getString(4)),
                        organisation))
                .list();
    }
}
