package org.bonafide.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Mends the rows of a draft whose cells were changed on its page: all of them, whichever button was pressed. */
@Component
class RowMending {

    private static final String CELL = "url-";

    private final DraftService drafts;

    RowMending(DraftService drafts) {
        this.drafts = drafts;
    }

    /** A row's cells as typed, and as the page had shown the address. */
    record Typed(String url, String reason, String note, String shown) {

        boolean differs(DraftRow row) {
            return !text(url).equals(text(row.raw()))
                    || reason != null && !text(reason).equals(text(row.reason()))
                    || note != null && !text(note).equals(text(row.note()));
        }

        /** Another window has changed the row since. */
        boolean clashes(DraftRow row) {
            return differs(row) && shown != null && !text(shown).equals(text(row.raw()));
        }

        private static String text(String cell) {
            return DraftForm.text(cell).strip();
        }
    }

    /**
     * What was done.
     *
     * @param line the row whose button was pressed; null for none
     * @param good how many of those looked at are good now
     * @param bad how many are not
     * @param removed how many were removed
     * @param clashes rows that another window changed meanwhile, with what was typed here
     */
    record Done(Integer line, int good, int bad, int removed, Map<Integer, Typed> clashes) {}

    Done mend(UUID draft, MultiValueMap<String, String> typed, Viewer viewer) {
        if (typed.containsKey("clear")) {
            int rows = drafts.get(draft, viewer).rows();
            drafts.clear(draft, viewer);
            return new Done(null, 0, 0, rows, Map.of());
        }
        if (typed.containsKey("clearFaulty")) {
            int faulty = drafts.get(draft, viewer).bad();
            drafts.removeFaulty(draft, viewer);
            return new Done(null, 0, 0, faulty, Map.of());
        }
        Integer remove = line(typed.getFirst("remove"));
        Integer check = line(typed.getFirst("check"));
        Map<Integer, Typed> clashes = new LinkedHashMap<>();
        int good = 0;
        int bad = 0;
        for (Map.Entry<Integer, Typed> cells : rows(typed).entrySet()) {
            int line = cells.getKey();
            DraftRow row = row(draft, line, viewer);
            if (row == null || remove != null && remove == line) {
                continue;
            }
            if (cells.getValue().clashes(row)) {
                clashes.put(line, cells.getValue());
            } else if (cells.getValue().differs(row) || check != null && check == line) {
                mend(draft, row, cells.getValue(), viewer);
                boolean mended = row(draft, line, viewer).error() == null;
                good += mended ? 1 : 0;
                bad += mended ? 0 : 1;
            }
        }
        int removed = 0;
        if (remove != null && row(draft, remove, viewer) != null) {
            drafts.remove(draft, remove, viewer);
            removed = 1;
        }
        return new Done(check == null ? remove : check, good, bad, removed, clashes);
    }

    private void mend(UUID draft, DraftRow row, Typed cells, Viewer viewer) {
        drafts.mend(
                draft,
                row.line(),
                cells.url(),
                cells.reason() == null ? row.reason() : cells.reason(),
                cells.note() == null ? row.note() : cells.note(),
                viewer);
    }

    private static Map<Integer, Typed> rows(MultiValueMap<String, String> typed) {
        Map<Integer, Typed> rows = new LinkedHashMap<>();
        typed.keySet().stream().filter(name -> name.startsWith(CELL)).forEach(name -> {
            Integer line = line(name.substring(CELL.length()));
            if (line != null) {
                rows.put(
                        line,
                        new Typed(
                                typed.getFirst(name),
                                typed.getFirst("reason-" + line),
                                typed.getFirst("note-" + line),
                                typed.getFirst("shown-" + line)));
            }
        });
        return rows;
    }

    private DraftRow row(UUID draft, int line, Viewer viewer) {
        List<DraftRow> found =
                drafts.rows(draft, false, Cursor.of(line - 1), 1, viewer).items();
        return found.isEmpty() || found.get(0).line() != line ? null : found.get(0);
    }

    private static Integer line(String number) {
        return number == null || !number.matches("\\d{1,9}") ? null : Integer.valueOf(number);
    }
}
