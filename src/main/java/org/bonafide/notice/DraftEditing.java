package org.bonafide.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the rows of a draft that its service has locked. */
@Component
class DraftEditing {

    private final DraftRepository drafts;
    private final DraftLines lines;
    private final DraftRows rows;
    private final ListingText pasted;
    private final RowReader reader;
    private final NoticeLimits limits;
    private final EvidenceService evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftEditing(
            DraftRepository drafts,
            DraftLines lines,
            DraftRows rows,
            ListingText pasted,
            RowReader reader,
            NoticeLimits limits,
            EvidenceService evidence,
            JdbcClient jdbc,
            Clock clock) {
        this.drafts = drafts;
        this.lines = lines;
        this.rows = rows;
        this.pasted = pasted;
        this.reader = reader;
        this.limits = limits;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void paste(Draft draft, String text, Viewer viewer) {
        List<ListingLocation> found = pasted.rows(text);
        if (found.isEmpty()) {
            throw new FormFault("listings", "notice.listings.missing");
        }
        limits.check(draft.rows() + found.size());
        int line = lines.last(draft.id());
        List<StagedRow> slice = new ArrayList<>();
        for (ListingLocation at : found) {
            slice.add(reader.read(++line, at, RowReader.Cells.NOTHING_SAID));
            if (slice.size() == DraftLines.SLICE) {
                lines.add(draft.id(), slice);
                slice.clear();
            }
        }
        lines.add(draft.id(), slice);
        changed(draft, viewer);
    }

    void mend(Draft draft, int line, RowReader.Cells cells, Viewer viewer) {
        if (jdbc.sql("delete from notice_draft_line where draft = ? and line = ?")
                        .params(draft.id(), line)
                        .update()
                == 0) {
            throw new NotFound("line " + line + " of draft " + draft.id());
        }
        lines.add(draft.id(), List.of(reader.read(line, cells)));
        changed(draft, viewer);
    }

    void remove(Draft draft, int line, Viewer viewer) {
        lines.remove(draft.id(), line);
        changed(draft, viewer);
    }

    void removeFaulty(Draft draft, Viewer viewer) {
        jdbc.sql(
                        """
                        delete from notice_draft_evidence g using notice_draft_line l
                        where l.draft = g.draft and l.line = g.line and l.draft = ? and l.error_code is not null""")
                .param(draft.id())
                .update();
        jdbc.sql("delete from notice_draft_line where draft = ? and error_code is not null")
                .param(draft.id())
                .update();
        changed(draft, viewer);
    }

    void clear(Draft draft) {
        lines.clear(draft.id());
        drafts.setState(draft.id(), Draft.State.READY, null, null, clock.instant());
    }

    void giveEvidence(Draft draft, Integer line, List<UUID> given, boolean asNew, Viewer viewer) {
        if (!evidence.areOwn(given, viewer)) {
            throw new FormFault("evidence", "evidence.unknown");
        }
        if (line != null && rows.find(draft.id(), line).isEmpty()) {
            throw new NotFound("line " + line + " of draft " + draft.id());
        }
        jdbc.sql("delete from notice_draft_evidence where draft = ? and line is not distinct from ?")
                .params(draft.id(), line)
                .update();
        if (line != null) {
            mended(draft.id(), line);
        }
        lines.give(draft.id(), line, given.stream().distinct().toList(), asNew);
        changed(draft, viewer);
    }

    /** The files that the row's own cells named, and what was wrong with them, no longer count. */
    private void mended(UUID draft, int line) {
        jdbc.sql(
                        """
                        update notice_draft_line set evidence = null, new_evidence = null,
                            error_code = nullif(error_code, 'EVIDENCE_UNKNOWN')
                        where draft = ? and line = ?""")
                .params(draft, line)
                .update();
    }

    private void changed(Draft draft, Viewer viewer) {
        lines.judge(draft.id(), viewer.organisation());
        drafts.setState(draft.id(), Draft.State.READY, null, null, clock.instant());
    }
}
