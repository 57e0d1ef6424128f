package org.bonafide.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bonafide.evidence.CaptureForm;
import org.bonafide.platform.FormFault;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page on which the infringement is described and files are given.
 *
 * @param line the row the files are for; blank for the whole notice
 * @param asNew whether they are new evidence, for a listing that was lost before
 * @param capture how they were made
 */
record ReasonsForm(
        String description, List<MultipartFile> files, String line, Boolean asNew, CaptureForm capture, String was)
        implements DraftForm {

    ReasonsForm {
        files = files == null
                ? List.of()
                : files.stream().filter(f -> !f.isEmpty()).toList();
        capture = capture == null ? CaptureForm.BLANK : capture;
    }

    static ReasonsForm of(Draft draft) {
        return new ReasonsForm(draft.description(), null, null, null, null, null).signed();
    }

    private ReasonsForm signed() {
        return signed(DraftForm.sign(said()));
    }

    ReasonsForm signed(String sign) {
        return new ReasonsForm(description, null, line, asNew, capture, sign);
    }

    /** The same page about this row. */
    ReasonsForm about(String row, Boolean fresh) {
        return new ReasonsForm(description, null, row, fresh, capture, was);
    }

    /** After its text was kept: with what the files lack still. */
    ReasonsForm kept() {
        return signed();
    }

    @Override
    public Map<String, String> said() {
        return new TreeMap<>(Map.of("description", DraftForm.text(description)));
    }

    @Override
    public DraftContent into(Draft d) {
        return new DraftContent(d.right(), d.regime(), description, d.statements(), d.goodFaithFile(), d.wordingOf());
    }

    boolean isNew() {
        return Boolean.TRUE.equals(asNew);
    }

    /** @throws FormFault when it is no number of a row */
    Integer row() {
        if (line == null || line.isBlank()) {
            return null;
        }
        if (!line.strip().matches("\\d{1,9}")) {
            throw new FormFault("line", "notice.new.files.row.unknown");
        }
        return Integer.valueOf(line.strip());
    }
}
