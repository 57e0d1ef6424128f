package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
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
    private final ReNotice reNotice;
    private final NoticeStore store;
    private final AnswerOnce answers;

    NoticeService(
            NoticeChecks checks, LocationReader reader, ReNotice reNotice, NoticeStore store, AnswerOnce answers) {
        this.checks = checks;
        this.reader = reader;
        this.reNotice = reNotice;
        this.store = store;
        this.answers = answers;
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
        return answers.once(
                viewer,
                idempotencyKey,
                notice,
                () -> take(notice, NoticeRow.numbered(notice.listings(), read(notice)), viewer, wayIn));
    }

    private List<ListingLocation> read(NoticeSubmission notice) {
        return notice.listings().stream().map(l -> reader.one(l.url())).toList();
    }

    /**
     * The same for rows that were read from a file.
     *
     * @param content what must be the same under the same key
     */
    NoticeAnswer submitRead(
            NoticeSubmission notice, List<StagedRow> rows, Object content, Viewer viewer, WayIn wayIn, String key) {
        List<ListingLocation> locations = rows.stream()
                .map(r -> new ListingLocation(r.raw(), r.url(), r.fault(), r.detail()))
                .toList();
        return answers.once(
                viewer,
                key,
                content,
                () -> take(notice, NoticeRow.numbered(notice.listings(), locations), viewer, wayIn));
    }

    /** The same for rows that were read before, each with its number and what was wrong with it. */
    AnswerOnce.Taken submitRead(NoticeSubmission notice, List<NoticeRow> rows, Viewer viewer, WayIn wayIn) {
        return take(notice, rows, viewer, wayIn);
    }

    private AnswerOnce.Taken take(NoticeSubmission notice, List<NoticeRow> numbered, Viewer viewer, WayIn wayIn) {
        boolean files = !notice.evidence().isEmpty()
                || numbered.stream().anyMatch(r -> !r.evidence().isEmpty());
        Checked checked = checks.check(notice, files, viewer);
        List<FormFault> faults = checked.problems(notice.lodgeIncomplete());
        List<NoticeRow> rows =
                faults.isEmpty() ? reNotice.marked(checked.right().id(), checked.regime(), numbered) : numbered;
        checks.rows(rows, faults);
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return store.keep(notice, checked, rows, viewer, wayIn);
    }
}
