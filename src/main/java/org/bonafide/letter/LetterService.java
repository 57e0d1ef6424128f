package org.bonafide.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.PublicUrl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Composes letters, keeps them exactly as sent, and hands them to delivery. */
@Service
public class LetterService {

    /** Stands in the kept body where the secret of a link was. */
    static final String CUT = "••••••";

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final LetterRepository letters;
    private final LetterWordings wordings;
    private final ApplicationEventPublisher events;
    private final PublicUrl publicUrl;
    private final Clock clock;

    LetterService(
            LetterRepository letters,
            LetterWordings wordings,
            ApplicationEventPublisher events,
            PublicUrl publicUrl,
            Clock clock) {
        this.letters = letters;
        this.wordings = wordings;
        this.events = events;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A letter was composed and handed to delivery; {@code wording} is the version of its text. */
    record LetterSent(
            UUID subject,
            UUID letter,
            String kind,
            LetterDraft.Party to,
            String recipient,
            String language,
            String sha256,
            String wording)
            implements DomainEvent {}

    /** A letter was handed over; {@code proof} is the Message-ID, or the marketplace's answer. */
    public record LetterDelivered(UUID subject, UUID letter, String kind, LetterDraft.Party to, String proof)
            implements DomainEvent {}

    /** A letter was given up after so many attempts. */
    public record LetterNotDelivered(UUID subject, UUID letter, String kind, int attempts, String error)
            implements DomainEvent {}

    /** Composes and sends, within the caller's transaction; delivery follows after it commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(LetterDraft draft) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        Map<String, String> values = new HashMap<>(draft.values());
        values.put("name", draft.recipient().name());
        if (draft.link() != null) {
            values.put("link", publicUrl.of(draft.linkKind().path() + draft.link()));
        }
        // One line, whatever a listing's title brings: a subject becomes a mail's header.
        Wording wording = wordings.inForce(draft.kind(), draft.recipient().language());
        String subject = fill(wording.subject(), values).replaceAll("\\s+", " ");
        String body = fill(wording.body(), values);
        byte[] hash = Hashes.sha256(subject + "\n\n" + body);
        String kept = draft.link() == null ? body : body.replace(draft.link(), CUT);
        letters.add(id, draft, wording, subject, kept, hash, now);
        if (draft.link() != null) {
            letters.keepSecret(id, draft.link());
        }
        letters.queue(id, draft.recipient().channel(), now);
        events.publishEvent(new LetterSent(
                draft.caseId(),
                id,
                draft.kind(),
                draft.recipient().party(),
                draft.recipient().name(),
                draft.recipient().language().toLanguageTag(),
                Hashes.hex(hash),
                wording.reference()));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Letter> of(UUID caseId) {
        return letters.of(caseId);
    }

    /**
     * A letter as kept, if it is the viewer's to read: the marketplace's reviewers and the auditor read all, counsel
     * those to the own organisation or its principals, consumer care those to buyers.
     *
     * @throws NotFound if there is none, or it is not theirs
     */
    @Transactional(readOnly = true)
    public Letter get(UUID id, Viewer viewer) {
        return letters.find(id)
                .filter(letter -> mayRead(viewer, letter) && !letters.isWithheld(letter, viewer))
                .orElseThrow(() -> new NotFound("letter " + id));
    }

    private static boolean mayRead(Viewer viewer, Letter letter) {
        return viewer.has(Role.REVIEWER)
                || viewer.has(Role.SENIOR_REVIEWER)
                || viewer.has(Role.AUDITOR)
                || viewer.has(Role.CONSUMER_CARE) && letter.party() == LetterDraft.Party.BUYER
                || viewer.has(Role.COUNSEL)
                        && letter.organisation() != null
                        && viewer.holders().contains(letter.organisation());
    }

    /** Fills each place once; what is filled in is never read for places again. */
    static String fill(String text, Map<String, String> values) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for {" + place.group(1) + "}");
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }
}
