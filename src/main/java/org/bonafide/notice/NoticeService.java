package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.bonafide.misuse.Suspensions;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices in: whole or not at all, each once, row by row. */
@Service
@Transactional
public class NoticeService {

    private final NoticeChecks checks;
    private final LocationReader reader;
    private final NoticeStore store;
    private final AnswerOnce answers;
    private final Suspensions suspensions;

    NoticeService(
            NoticeChecks checks,
            LocationReader reader,
            NoticeStore store,
            AnswerOnce answers,
            Suspensions suspensions) {
        this.checks = checks;
        this.reader = reader;
        this.store = store;
        this.answers = answers;
        this.suspensions = suspensions;
    }

    /** A notice came in; its rows are events of the cases they opened or joined. */
    public record NoticeSubmitted(
            UUID subject,
            String reference,
            String regime,
            UUID right,
            String statementsWording,
            String signature,
            int accepted,
            int rejected)
            implements DomainEvent {}

    /**
     * Takes a notice whose listings are rows, one location each.
     *
     * @param idempotencyKey the sender's own name for this act; the same key and content again gives the same answer;
     *     null for none
     * @throws InvalidForm with the fields that cannot be taken; then nothing is stored
     * @throws Conflict when the key was used for another content
     */
    public NoticeAnswer submit(NoticeSubmission notice, Viewer viewer, WayIn wayIn, String idempotencyKey) {
        NoticeRows rows = NoticeRows.of(notice.listings(), reader);
        return submit(notice, rows, notice, viewer, new NoticeSubmission.Sent(wayIn, idempotencyKey));
    }

    /**
     * The same for rows that do not come with the notice itself.
     *
     * @param content what must be the same under the same key
     */
    NoticeAnswer submit(
            NoticeSubmission notice, NoticeRows rows, Object content, Viewer viewer, NoticeSubmission.Sent sent) {
        return answers.once(viewer, sent.idempotencyKey(), content, () -> take(notice, rows, viewer, sent.wayIn()));
    }

    /** The same, with the new notice's id. */
    AnswerOnce.Taken take(NoticeSubmission notice, NoticeRows rows, Viewer viewer, WayIn wayIn) {
        RowFacts facts = RowFacts.of(rows);
        Checked checked = checks.check(notice, facts, viewer);
        List<FormFault> faults = checked.problems(notice.lodgeIncomplete());
        suspended(checked, viewer, faults);
        checks.rows(facts, faults);
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return store.keep(notice, checked, rows, viewer, wayIn);
    }

    /** Neither the sender nor the one it is sent for may be suspended; what was taken before goes on. */
    private void suspended(Checked checked, Viewer viewer, List<FormFault> faults) {
        if (checked.right() != null && checked.regime() != null) {
            suspensions
                    .ofNotices(
                            checked.regime(),
                            viewer.organisation(),
                            checked.right().holder())
                    .ifPresent(s -> faults.add(
                            new FormFault("regime", "notice.suspended", s.partyName(), s.end(), s.reference())));
        }
    }
}
