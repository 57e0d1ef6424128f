package org.bonafide.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.evidence.Capture;
import org.bonafide.evidence.Evidence;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files of a draft: of the whole notice, and of single rows. */
@Component
class DraftEvidence {

    private static final int SHOWN = 200;
    private static final String REMOVE = "remove:";

    private final DraftService drafts;
    private final EvidenceService evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftEvidence(DraftService drafts, EvidenceService evidence, JdbcClient jdbc, Clock clock) {
        this.drafts = drafts;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it was given. */
    record Given(Integer line, boolean asNew, Evidence file) {}

    private record Kept(Integer line, UUID evidence, boolean newEvidence) {}

    List<Given> given(UUID draft, Viewer viewer) {
        return kept(drafts.get(draft, viewer).id()).stream()
                .map(k -> new Given(k.line(), k.newEvidence(), evidence.get(k.evidence(), viewer)))
                .toList();
    }

    private List<Kept> kept(UUID draft) {
        return jdbc.sql(
                        """
                        select line, evidence, new_evidence from notice_draft_evidence where draft = ?
                        order by line nulls first, evidence limit"""
                                + " " + SHOWN)
                .param(draft)
                .query(Kept.class)
                .list();
    }

    /**
     * Takes files in, or one away.
     *
     * @return whether the page is shown again
     */
    boolean change(UUID draft, String go, ReasonsForm upload, Viewer viewer) {
        if (go.startsWith(REMOVE)) {
            remove(draft, go.substring(REMOVE.length()), viewer);
        } else if (!upload.files().isEmpty()) {
            add(draft, upload, viewer);
        } else if (go.equals("upload")) {
            throw new FormFault("files", "notice.new.files.none");
        }
        return !go.isEmpty();
    }

    private void add(UUID draft, ReasonsForm upload, Viewer viewer) {
        Integer row = upload.row();
        if (row != null
                && drafts.rows(draft, false, Cursor.of(row - 1), 1, viewer).items().stream()
                        .noneMatch(r -> r.line() == row)) {
            throw new FormFault("line", "notice.new.files.row.unknown");
        }
        Capture capture = upload.capture().capture(name -> "capture." + name, clock);
        List<UUID> stored = new ArrayList<>();
        for (MultipartFile file : upload.files()) {
            try (InputStream content = file.getInputStream()) {
                stored.add(evidence.store(content, file.getOriginalFilename(), capture, viewer)
                        .id());
            } catch (FormFault fault) {
                throw new FormFault("files", fault.code(), fault.arguments());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<UUID> before = kept(draft).stream()
                .filter(k -> java.util.Objects.equals(k.line(), row))
                .map(Kept::evidence)
                .toList();
        drafts.giveEvidence(
                draft, row, Stream.concat(before.stream(), stored.stream()).toList(), upload.isNew(), viewer);
    }

    /** @param named the row's number or nothing, a colon, and the file's id */
    private void remove(UUID draft, String named, Viewer viewer) {
        List<Kept> all = kept(draft);
        all.stream()
                .filter(k -> named.equals(DraftForm.orEmpty(k.line()) + ":" + k.evidence()))
                .findFirst()
                .ifPresent(gone -> drafts.giveEvidence(
                        draft,
                        gone.line(),
                        all.stream()
                                .filter(k -> java.util.Objects.equals(k.line(), gone.line()) && k != gone)
                                .map(Kept::evidence)
                                .toList(),
                        gone.newEvidence(),
                        viewer));
    }
}
