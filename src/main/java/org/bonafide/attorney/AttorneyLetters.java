package org.bonafide.attorney;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.letter.Recipients;
import org.bonafide.platform.PublicUrl;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters about a power of attorney: to the agent's people at each change, to both sides when it is about to end. */
@Component
class AttorneyLetters {

    private final AttorneyRepository powers;
    private final LetterService letters;
    private final Recipients recipients;
    private final MessageSource messages;
    private final PublicUrl publicUrl;

    AttorneyLetters(
            AttorneyRepository powers,
            LetterService letters,
            Recipients recipients,
            MessageSource messages,
            PublicUrl publicUrl) {
        this.powers = powers;
        this.letters = letters;
        this.recipients = recipients;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    void granted(UUID id) {
        Attorney power = powers.any(id);
        recipients.counsel(power.agent()).forEach(to -> send("authority-granted", power, to, "–"));
    }

    void extended(UUID id) {
        Attorney power = powers.any(id);
        recipients.counsel(power.agent()).forEach(to -> send("authority-extended", power, to, "–"));
    }

    void revoked(UUID id, String reason) {
        Attorney power = powers.any(id);
        recipients.counsel(power.agent()).forEach(to -> send("authority-revoked", power, to, reason));
    }

    void ending(UUID id, boolean ended) {
        Attorney power = powers.any(id);
        String kind = ended ? "authority-ended" : "authority-ending";
        recipients.counsel(power.agent()).forEach(to -> send(kind, power, to, "–"));
        recipients.counsel(power.principal()).forEach(to -> send(kind, power, to, "–"));
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
}
