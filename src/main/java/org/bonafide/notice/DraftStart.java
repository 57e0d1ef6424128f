package org.bonafide.notice;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins notices that somebody will go on with on the pages. */
@Service
public class DraftStart {

    private final DraftService drafts;

    DraftStart(DraftService drafts) {
        this.drafts = drafts;
    }

    /** @param listings a text with addresses; what cannot be read is kept as a row to be mended */
    @Transactional
    public UUID begin(UUID right, String regime, String description, String listings, Viewer viewer) {
        UUID draft = drafts.create(viewer);
        drafts.save(
                draft,
                new DraftContent(right, regime, description, null, null, null),
                drafts.get(draft, viewer).version(),
                viewer);
        drafts.paste(draft, listings, viewer);
        return draft;
    }
}
