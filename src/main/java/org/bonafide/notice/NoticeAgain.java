package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a notice with the refused rows of another, so that nobody types them again. */
@Service
class NoticeAgain {

    private final DraftService drafts;
    private final DraftLines lines;
    private final RowReader reader;
    private final NoticeTracking tracking;

    NoticeAgain(DraftService drafts, DraftLines lines, RowReader reader, NoticeTracking tracking) {
        this.drafts = drafts;
        this.lines = lines;
        this.reader = reader;
        this.tracking = tracking;
    }

    /** What is affirmed is affirmed anew. */
    @Transactional
    public UUID begin(Notice notice, Viewer viewer) {
        UUID draft = drafts.create(viewer);
        NoticeSubmission.Statements unread = new NoticeSubmission.Statements(null, null, null, notice.signature());
        drafts.save(
                draft,
                new DraftContent(
                        notice.ipRight(), notice.regime(), notice.description(), unread, notice.goodFaithFile(), null),
                drafts.get(draft, viewer).version(),
                viewer);
        rows(notice.id(), draft);
        lines.judge(draft, viewer.organisation());
        return draft;
    }

    private void rows(UUID notice, UUID draft) {
        String after = null;
        int line = 0;
        do {
            Page<NoticeTrack.Row> page =
                    tracking.rows(notice, RowFilter.of(NoticeTrack.REJECTED), after, DraftLines.SLICE);
            List<StagedRow> slice = new ArrayList<>();
            for (NoticeTrack.Row row : page.items()) {
                slice.add(reader.read(++line, new RowReader.Cells(row.raw(), row.reason(), row.note(), null, null)));
            }
            if (!slice.isEmpty()) {
                lines.add(draft, slice);
            }
            after = page.next();
        } while (after != null);
    }
}
