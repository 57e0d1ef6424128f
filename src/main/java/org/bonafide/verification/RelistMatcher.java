package org.bonafide.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recognises a listing that is like one removed before under the same right; it sorts, and decides nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RelistMatcher {

    private final RelistRepository removed;
    private final RelistRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelistMatcher(RelistRepository removed, RelistRules rules, ApplicationEventPublisher events, Clock clock) {
        this.removed = removed;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The removed listing that this one is most like.
     *
     * @param titleAlike in percent; null where it gave no points
     * @param imageBits in how many bits the pictures differ; null where that gave no points
     */
    record Match(
            UUID relistOf,
            String reference,
            int score,
            boolean sameListing,
            boolean sameSeller,
            Integer titleAlike,
            Integer imageBits) {}

    /** A listing was removed before and is back. */
    record RelistFound(
            UUID subject,
            UUID relistOf,
            String reference,
            int score,
            boolean sameListing,
            boolean sameSeller,
            Integer titleAlike,
            Integer imageBits)
            implements DomainEvent {}

    /** Looks for it, and notes on the case what it found. */
    Optional<Match> find(UUID caseId) {
        Optional<Match> best = removed.look(caseId).flatMap(this::best);
        best.ifPresent(m -> {
            removed.note(caseId, m, clock.instant());
            events.publishEvent(new RelistFound(
                    caseId,
                    m.relistOf(),
                    m.reference(),
                    m.score(),
                    m.sameListing(),
                    m.sameSeller(),
                    m.titleAlike(),
                    m.imageBits()));
        });
        return best;
    }

    /** Keeps what a listing looked like that was just removed. */
    void keep(UUID caseId) {
        removed.look(caseId).ifPresent(look -> {
            TitlePrint title = TitlePrint.of(look.title(), rules.today().noise());
            removed.keep(look, title.text(), prints(look, title), clock.instant());
        });
    }

    private Optional<Match> best(RelistRepository.Look look) {
        RelistRules.Scale scale = rules.today();
        TitlePrint title = TitlePrint.of(look.title(), scale.noise());
        return removed.candidates(look, prints(look, title)).stream()
                .map(r -> match(look, title, r, scale))
                .filter(m -> m.score() >= scale.threshold("TOTAL"))
                .max(Comparator.comparingInt(Match::score));
    }

    private static List<Long> prints(RelistRepository.Look look, TitlePrint title) {
        List<Long> prints = new ArrayList<>(title.prints(look.right()));
        PicturePrint picture = PicturePrint.of(look.imageHash());
        if (picture != null) {
            prints.addAll(picture.prints(look.right()));
        }
        return prints;
    }

    private static Match match(
            RelistRepository.Look look, TitlePrint title, RelistRepository.Removed r, RelistRules.Scale scale) {
        boolean listing = look.listingId().equals(r.listingId());
        boolean seller = look.sellerId() != null && Objects.equals(look.sellerId(), r.sellerId());
        TitlePrint other = TitlePrint.kept(r.title());
        boolean tells = Math.min(title.grams().size(), other.grams().size()) >= scale.threshold("TITLE_LENGTH");
        int alike = title.alike(other);
        int forTitle = tells ? scale.atLeast("TITLE", alike) : 0;
        PicturePrint picture = PicturePrint.of(look.imageHash());
        PicturePrint before = PicturePrint.of(r.imageHash());
        int bits = picture == null || before == null ? Long.SIZE : picture.differs(before);
        int forImage = scale.atMost("IMAGE", bits);
        int score = (listing ? scale.atLeast("LISTING", 0) : 0)
                + (seller ? scale.atLeast("SELLER", 0) : 0)
                + forTitle
                + forImage;
        return new Match(
                r.caseId(),
                r.reference(),
                score,
                listing,
                seller,
                forTitle > 0 ? alike : null,
                forImage > 0 ? bits : null);
    }
}
