package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cuts a pasted text into rows: every location in it is one, and so is every line that has words but no location. */
@Component
class ListingText {

    private final LocationReader reader;

    ListingText(LocationReader reader) {
        this.reader = reader;
    }

    List<ListingLocation> rows(String pasted) {
        List<ListingLocation> rows = new ArrayList<>();
        for (String line : (pasted == null ? "" : pasted).split("\\R|\\f")) {
            rows.addAll(reader.all(line));
        }
        return rows;
    }
}
