package org.bonafide.notice;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Component;

/** The drafts of a person: nobody else sees or changes them. */
@Component
class OwnDrafts {

    private final DraftRepository drafts;

    OwnDrafts(DraftRepository drafts) {
        this.drafts = drafts;
    }

    Draft get(UUID id, Viewer viewer) {
        return drafts.find(id)
                .filter(d -> d.person().equals(viewer.id()) && d.state() != Draft.State.DISCARDED)
                .orElseThrow(() -> unknown(id));
    }

    /** Whatever has become of it. */
    Draft lock(UUID id, Viewer viewer) {
        return drafts.lock(id, viewer.id()).orElseThrow(() -> unknown(id));
    }

    /** One that is neither sent nor discarded. */
    Draft open(UUID id, Viewer viewer) {
        return drafts.lock(id, viewer.id()).filter(Draft::isOpen).orElseThrow(() -> unknown(id));
    }

    /** One whose rows may be changed. */
    Draft still(UUID id, Viewer viewer) {
        return still(open(id, viewer), viewer);
    }

    /** @throws Conflict while the file is read */
    static Draft still(Draft draft, Viewer viewer) {
        if (draft.state() == Draft.State.READING) {
            throw new Conflict("notice.draft.reading", viewer.name(), draft.changedAt());
        }
        return draft;
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("draft " + id);
    }
}
