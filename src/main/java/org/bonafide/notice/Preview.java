package org.bonafide.notice;

import java.util.List;

/**
 * What would become of a draft's rows if it were sent now.
 *
 * @param opens how many would open a case
 * @param attaches how many would join an open case
 * @param stopped how many name a listing that was lost before
 * @param bad how many cannot be read
 * @param stops the first of those stopped, with why and how to go on
 */
record Preview(int opens, int attaches, int stopped, int bad, List<DraftRow> stops) {

    int rows() {
        return opens + attaches + stopped + bad;
    }
}
