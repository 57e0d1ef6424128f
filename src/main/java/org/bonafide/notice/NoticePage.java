package org.bonafide.notice;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a notice shows. */
@Component
class NoticePage {

    private static final int ROWS = 100;

    private final NoticeViews views;
    private final NoticeTracking tracking;
    private final NoticeFigures figures;
    private final NoticeFile file;
    private final NoticeWords words;
    private final EvidenceService evidence;
    private final MessageSource messages;

    NoticePage(
            NoticeViews views,
            NoticeTracking tracking,
            NoticeFigures figures,
            NoticeFile file,
            NoticeWords words,
            EvidenceService evidence,
            MessageSource messages) {
        this.views = views;
        this.tracking = tracking;
        this.figures = figures;
        this.file = file;
        this.words = words;
        this.evidence = evidence;
        this.messages = messages;
    }

    /**
     * Which part of the rows is asked for, and what has just been done.
     *
     * @param show the name of a {@link RowFilter}
     */
    record Part(String show, String after, String sent, Integer withdrawn, String cured) {}

    void into(Model model, Notice notice, Part part, Viewer viewer) {
        RowFilter show = RowFilter.of(part.show());
        Page<NoticeTrack.Row> rows = tracking.rows(notice.id(), show, part.after(), ROWS);
        List<NoticeTrack.Count> counts = tracking.counts(notice.id());
        model.addAttribute("notice", notice)
                .addAttribute("names", views.names(notice))
                .addAttribute("file", file.of(notice.id()))
                .addAttribute("counts", counts)
                .addAttribute("bar", NoticeTrack.bar(counts))
                .addAttribute("sum", views.counts(notice.id()))
                .addAttribute("rows", rows)
                .addAttribute("problems", problems(rows.items()))
                .addAttribute("show", show.name())
                .addAttribute("mine", figures.waitingForNotifier(notice.id()))
                .addAttribute("undoing", figures.undoing(notice.id()))
                .addAttribute("letters", figures.letters(notice.id()))
                .addAttribute("evidence", evidence.ofNotice(notice.id()))
                .addAttribute("own", viewer.has("COUNSEL") && viewer.holders().contains(notice.holder()));
        times(model, figures.times(notice.id()));
        flash(model, notice, part);
    }

    private Map<Integer, NoticeAnswer.Problem> problems(List<NoticeTrack.Row> rows) {
        Map<Integer, NoticeAnswer.Problem> problems = new HashMap<>();
        rows.forEach(r -> problems.put(r.line(), words.problem(r.errorCode(), r.errorDetail())));
        return problems;
    }

    private void times(Model model, NoticeTrack.Times times) {
        model.addAttribute("times", times)
                .addAttribute("median", length(times.median()))
                .addAttribute("longest", length(times.longest()));
    }

    /** A length of time in its two largest units. */
    private String length(Duration time) {
        if (time == null) {
            return null;
        }
        return time.toHours() == 0
                ? text("notice.length.minutes", time.toMinutes())
                : time.toDays() == 0
                        ? text("notice.length.hours", time.toHours(), time.toMinutesPart())
                        : text("notice.length.days", time.toDays(), time.toHoursPart());
    }

    private void flash(Model model, Notice notice, Part part) {
        if (part.cured() != null) {
            model.addAttribute("flash", text("notice.cure.done"));
        } else if (part.sent() != null) {
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
