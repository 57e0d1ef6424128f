package org.bonafide.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice that is being written; kept until it is sent or thrown away.
 *
 * @param right null while none is chosen
 * @param wordingOf the regime whose statements were shown beside the boxes
 * @param fileName of the last file that was read into it; null for none
 * @param failure the message key of why the file could not be read; null unless {@link State#FAILED}
 * @param failureDetail what that is about, the message's argument; may be null
 * @param fileFacts what was found out about the file, such as {@code GB18030 · ; · url, reason}; null for none
 * @param rows so far; grows while the file is read
 * @param version goes up with every change of what is said of the whole
 */
record Draft(
        UUID id,
        UUID person,
        UUID right,
        String regime,
        String description,
        NoticeSubmission.Statements statements,
        String goodFaithFile,
        String wordingOf,
        String fileName,
        State state,
        String failure,
        String failureDetail,
        String fileFacts,
        int rows,
        int good,
        int bad,
        String sentAs,
        Instant changedAt,
        long version) {

    /** Where it stands. */
    enum State {
        /** Its file is being read; rows cannot be changed by hand meanwhile. */
        READING,
        READY,
        /** Its file could not be read; the other rows are there. */
        FAILED,
        SENT,
        DISCARDED
    }

    boolean isOpen() {
        return state != State.SENT && state != State.DISCARDED;
    }
}
