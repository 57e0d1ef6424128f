package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a notice with the refused rows of another, so that nobody types them again. */
@Service
class NoticeAgain {

    private final DraftService drafts;
    private final DraftLines lines;
    private final RowReader reader;
    private final RefusedRows refused;

    NoticeAgain(DraftService drafts, DraftLines lines, RowReader reader, RefusedRows refused) {
        this.drafts = drafts;
        this.lines = lines;
        this.reader = reader;
        this.refused = refused;
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
        List<RefusedRows.Row> slice;
        int after = 0;
        int line = 0;
        do {
            slice = refused.after(notice, after);
            List<StagedRow> staged = new ArrayList<>();
            for (RefusedRows.Row row : slice) {
                staged.add(reader.read(
                        ++line,
                        new RowReader.Cells(row.raw(), row.reason(), row.note(), row.evidence(), row.newEvidence())));
                after = row.line();
            }
            if (!staged.isEmpty()) {
                lines.add(draft, staged);
            }
        } while (slice.size() == RefusedRows.SLICE);
    }
}
