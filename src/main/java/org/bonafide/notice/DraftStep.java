package org.bonafide.notice;

import java.util.UUID;

/** The pages a notice is made on, in their order; each may be opened at any time. */
enum DraftStep {
    RIGHT(""),
    LISTINGS("/listings"),
    EVIDENCE("/evidence"),
    STATEMENTS("/statements"),
    CHECK("/check");

    private final String path;

    DraftStep(String path) {
        this.path = path;
    }

    String path(UUID draft) {
        return "/notices/new/" + draft + path;
    }

    /** The step whose page has the field with this name. */
    static DraftStep of(String field) {
        if (field.equals("right") || field.equals("regime")) {
            return RIGHT;
        }
        if (field.startsWith("statements") || field.startsWith("goodFaith")) {
            return STATEMENTS;
        }
        return field.equals("description") || field.equals("evidence") ? EVIDENCE : LISTINGS;
    }
}
