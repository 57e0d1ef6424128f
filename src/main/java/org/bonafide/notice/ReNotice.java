package org.bonafide.notice;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops rows about a listing whose case was lost under the same right, as the regime's rule says, unless there is new
 * evidence: what was decided is not decided again on the same facts, and what is new is welcome.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReNotice {

    private final ReNoticeRepository losses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReNotice(ReNoticeRepository losses, ApplicationEventPublisher events, Clock clock) {
        this.losses = losses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Why a row opens no case.
     *
     * @param caseReference of the lost case
     * @param until the last day of the stop, {@code 2027-03-31}; null for ever
     * @param known the file named as new that the lost case had already; null save for {@code NOT_NEW_EVIDENCE}
     */
    record Stop(String caseReference, RowFault code, String until, String known) {

        /** What the row's words are about. */
        String detail() {
            return known == null ? caseReference : caseReference + ", " + known;
        }
    }

    /** A lost matter was opened again, with evidence that the lost case did not have. */
    public record OpenedAgain(UUID subject, UUID lost, String lostReference) implements DomainEvent {}

    /**
     * The stops for these listings; one that an open case deals with is not stopped but joins it.
     *
     * @param newEvidence for each listing's key (hexadecimal) the files named as new evidence for it; may be empty
     */
    Map<String, Stop> stopped(UUID right, String regime, Map<String, List<UUID>> newEvidence) {
        Map<String, Stop> stopped = new HashMap<>();
        for (ReNoticeRepository.Lost lost : losses.of(right, regime, newEvidence.keySet(), clock.instant())) {
            List<UUID> given = newEvidence.get(lost.key());
            if (lost.code() == RowFault.RENOTICE_BANNED || given.isEmpty()) {
                stopped.put(lost.key(), new Stop(lost.reference(), lost.code(), lost.until(), null));
            } else {
                List<String> known = losses.known(lost.caseId(), given);
                if (known.size() == given.stream().distinct().count()) {
                    String files = ListingLocation.listed(known);
                    stopped.put(lost.key(), new Stop(lost.reference(), RowFault.NOT_NEW_EVIDENCE, lost.until(), files));
                }
            }
        }
        return stopped;
    }

    /** The rows of a notice with those refused that may not be opened again. */
    List<NoticeRow> marked(UUID right, String regime, List<NoticeRow> rows) {
        Map<String, List<UUID>> newEvidence = new HashMap<>();
        rows.stream().filter(NoticeRow::accepted).forEach(r -> newEvidence.put(key(r), r.newEvidence()));
        Map<String, Stop> stopped = stopped(right, regime, newEvidence);
        return rows.stream()
                .map(r -> r.accepted() && stopped.containsKey(key(r))
                        ? r.refused(
                                stopped.get(key(r)).code(), stopped.get(key(r)).detail())
                        : r)
                .toList();
    }

    private static String key(NoticeRow row) {
        return Hashes.hex(row.location().url().key());
    }

    /** Notes on the cases that this notice opened which lost case each takes up again; call it when they are stored. */
    void noteAgain(UUID notice) {
        losses.linkAgain(notice, clock.instant())
                .forEach(a -> events.publishEvent(new OpenedAgain(a.caseId(), a.lost(), a.lostReference())));
    }
}
