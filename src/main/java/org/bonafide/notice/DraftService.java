package org.bonafide.notice;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.InvalidForm;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a notice while its writer works on it: row by row, with what is wrong with each, until it is sent. */
@Service
@Transactional
class DraftService {

    private final DraftRepository drafts;
    private final OwnDrafts own;
    private final DraftEditing editing;
    private final DraftRows rows;
    private final DraftFiles files;
    private final NoticeSending sending;
    private final Clock clock;

    DraftService(
            DraftRepository drafts,
            OwnDrafts own,
            DraftEditing editing,
            DraftRows rows,
            DraftFiles files,
            NoticeSending sending,
            Clock clock) {
        this.drafts = drafts;
        this.own = own;
        this.editing = editing;
        this.rows = rows;
        this.files = files;
        this.sending = sending;
        this.clock = clock;
    }

    UUID create(Viewer viewer) {
        UUID id = Ids.next();
        drafts.add(id, viewer.id(), clock.instant());
        return id;
    }

    /** @throws NotFound unless it is the viewer's own */
    @Transactional(readOnly = true)
    public Draft get(UUID id, Viewer viewer) {
        return own.get(id, viewer);
    }

    /** The viewer's, not sent yet; the last changed first. */
    @Transactional(readOnly = true)
    public List<Draft> open(Viewer viewer) {
        return drafts.open(viewer.id());
    }

    /**
     * Keeps what is said of the whole.
     *
     * @param version the one that was read
     * @throws Conflict when it has changed since, in another window
     */
    public void save(UUID id, DraftContent content, long version, Viewer viewer) {
        own.open(id, viewer);
        if (!drafts.save(id, content, version, clock.instant())) {
            throw new Conflict("notice.draft.changed", viewer.name(), clock.instant());
        }
    }

    /**
     * Adds a row for every location of a text, and for every line that has words but none.
     *
     * @throws FormFault on field {@code listings} when there is nothing in it, or there are too many
     */
    public void paste(UUID id, String text, Viewer viewer) {
        editing.paste(own.still(id, viewer), text, viewer);
    }

    /**
     * Takes a CSV file whose rows are read in the background; watch {@link Draft#state} and {@link Draft#rows}.
     *
     * @throws FormFault on field {@code file} when it is too large, empty, or no text
     */
    public void readFile(UUID id, InputStream content, String name, Viewer viewer) {
        files.keep(own.still(id, viewer), content, name);
    }

    /** @param after the cursor of the page before; null for the first */
    @Transactional(readOnly = true)
    public Page<DraftRow> rows(UUID id, boolean onlyBad, String after, int limit, Viewer viewer) {
        return rows.page(get(id, viewer).id(), onlyBad, after, limit);
    }

    /** Reads a row anew; the row's files stay. */
    public void mend(UUID id, int line, String url, String reason, String note, Viewer viewer) {
        editing.mend(own.still(id, viewer), line, new RowReader.Cells(url, reason, note, null, null), viewer);
    }

    public void remove(UUID id, int line, Viewer viewer) {
        editing.remove(own.still(id, viewer), line, viewer);
    }

    /** Removes the rows that something is wrong with. */
    public void removeFaulty(UUID id, Viewer viewer) {
        editing.removeFaulty(own.still(id, viewer), viewer);
    }

    /** Removes all rows, and stops the reading of a file. */
    public void clear(UUID id, Viewer viewer) {
        editing.clear(own.open(id, viewer));
    }

    /**
     * Gives files to a row, or to the whole notice; in place of those it had.
     *
     * @param line null for the whole notice
     * @param newEvidence whether they are named as new, for a listing that was lost before
     */
    public void giveEvidence(UUID id, Integer line, List<UUID> given, boolean newEvidence, Viewer viewer) {
        editing.giveEvidence(own.still(id, viewer), line, given, newEvidence, viewer);
    }

    /**
     * Sends the notice; a draft that is sent already gives the same summary again.
     *
     * @param lodgeIncomplete take it with its curable defects, which are completed later
     * @throws InvalidForm with what is missing; then nothing is stored
     */
    public NoticeAnswer.Summary send(UUID id, boolean lodgeIncomplete, Viewer viewer, WayIn wayIn) {
        Draft draft = own.lock(id, viewer);
        if (draft.state() == Draft.State.SENT) {
            return sending.earlier(draft);
        }
        return sending.send(OwnDrafts.still(draft, viewer), lodgeIncomplete, viewer, wayIn);
    }

    public void discard(UUID id, Viewer viewer) {
        editing.clear(own.open(id, viewer));
        drafts.setState(id, Draft.State.DISCARDED, null, null, clock.instant());
    }
}
