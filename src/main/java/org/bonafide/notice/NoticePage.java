package org.bonafide.notice;

import java.util.HashMap;
import java.util.Map;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a notice shows. */
@Component
class NoticePage {

    private static final int LINES = 200;

    private final NoticeViews views;
    private final NoticeWords words;
    private final EvidenceService evidence;
    private final MessageSource messages;

    NoticePage(NoticeViews views, NoticeWords words, EvidenceService evidence, MessageSource messages) {
        this.views = views;
        this.words = words;
        this.evidence = evidence;
        this.messages = messages;
    }

    /**
     * Which part of the lines is asked for, and what has just been done.
     *
     * @param show {@code refused} for the refused rows alone
     */
    record Part(String show, String after, String sent, Integer withdrawn) {

        boolean refusedOnly() {
            return "refused".equals(show);
        }
    }

    void into(Model model, Notice notice, Part part, Viewer viewer) {
        var lines = views.lines(notice.id(), part.refusedOnly(), part.after(), LINES);
        Map<Integer, NoticeAnswer.Problem> problems = new HashMap<>();
        lines.items().forEach(l -> problems.put(l.line(), words.problem(l.errorCode(), l.errorDetail())));
        model.addAttribute("notice", notice);
        model.addAttribute("names", views.names(notice));
        model.addAttribute("counts", views.counts(notice.id()));
        model.addAttribute("lines", lines);
        model.addAttribute("problems", problems);
        model.addAttribute("show", part.show());
        model.addAttribute("evidence", evidence.ofNotice(notice.id()));
        model.addAttribute("own", viewer.has("COUNSEL") && viewer.holders().contains(notice.holder()));
        flash(model, notice, part);
    }

    private void flash(Model model, Notice notice, Part part) {
        if (part.sent() != null) {
            model.addAttribute("flash", text("notice.sent", notice.reference(), notice.accepted(), notice.rejected()));
            model.addAttribute("flashKind", notice.rejected() > 0 ? "warn" : null);
        } else if (part.withdrawn() != null) {
            model.addAttribute("flash", text("notice.withdrawal.done", part.withdrawn()));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
