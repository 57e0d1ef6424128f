package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what the page of a draft's rows shows: the faulty ones to be mended, or all. */
@Component
class RowsPage {

    private static final int TO_MEND = 25;
    private static final int ALL = 100;

    private final DraftService drafts;
    private final DraftErrorFile errors;
    private final MessageSource messages;

    RowsPage(DraftService drafts, DraftErrorFile errors, MessageSource messages) {
        this.drafts = drafts;
        this.errors = errors;
        this.messages = messages;
    }

    /**
     * Which rows are asked for, and what has just been done.
     *
     * @param show {@code all} for all rows; else the faulty ones where there are any
     * @param edit a row that is to be changed although nothing is wrong with it
     */
    record Part(String show, String after, Integer edit, Integer good, Integer bad, Integer removed) {

        static final Part FIRST = new Part(null, null, null, null, null, null);
    }

    void into(Model model, UUID id, Part part, Viewer viewer) {
        Draft draft = drafts.get(id, viewer);
        boolean mend = draft.bad() > 0 && !"all".equals(part.show()) && draft.state() != Draft.State.READING;
        Page<DraftRow> rows = drafts.rows(id, mend, part.after(), mend ? TO_MEND : ALL, viewer);
        model.addAttribute("rows", rows)
                .addAttribute("mend", mend)
                .addAttribute("edit", part.edit())
                .addAttribute("after", part.after());
        if (!model.containsAttribute("clashes")) {
            model.addAttribute("clashes", Map.of());
        }
        flash(model, draft, part);
    }

    private void flash(Model model, Draft draft, Part part) {
        if (part.removed() != null && part.removed() > 0) {
            model.addAttribute("flash", text("notice.new.removed", part.removed()));
        } else if (part.good() != null && part.bad() != null && part.good() + part.bad() > 0) {
            model.addAttribute("flash", text("notice.new.mended", part.good(), part.bad(), draft.bad()));
            model.addAttribute("flashKind", part.bad() > 0 ? "warn" : null);
        }
    }

    /** Back to where the rows were mended. */
    static String href(UUID id, Part part, RowMending.Done done) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(DraftStep.LISTINGS.path(id))
                .queryParam("good", done.good())
                .queryParam("bad", done.bad())
                .queryParam("removed", done.removed());
        if (part.show() != null) {
            uri.queryParam("show", part.show().replaceAll("[^a-z]", ""));
        }
        if (part.after() != null) {
            uri.queryParam("after", part.after().replaceAll("[^A-Za-z0-9_-]", ""));
        }
        return uri.build() + (done.bad() > 0 && done.line() != null ? "#row-" + done.line() : "#rows");
    }

    void errors(UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        errors.send(drafts.get(id, viewer), viewer, response);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
