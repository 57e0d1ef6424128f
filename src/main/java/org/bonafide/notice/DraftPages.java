package org.bonafide.notice;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.party.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a draft have in common: the draft, and the way through its pages. */
@Component
class DraftPages {

    private final DraftService drafts;

    DraftPages(DraftService drafts) {
        this.drafts = drafts;
    }

    /**
     * A page of the way.
     *
     * @param state {@code done}, {@code todo} or {@code bad}
     */
    record Link(DraftStep step, String href, String state) {}

    /** The page of this step, about a draft that is still written; else where that led to. */
    ModelAndView page(DraftStep step, UUID id, Viewer viewer, Model model, HttpStatus status) {
        Draft draft = drafts.get(id, viewer);
        if (draft.state() == Draft.State.SENT) {
            return new ModelAndView("redirect:/notices/" + draft.sentAs());
        }
        model.addAttribute("draft", draft)
                .addAttribute("step", step)
                .addAttribute("steps", links(draft))
                .addAttribute("section", "new");
        return new ModelAndView("notice/new-" + step.name().toLowerCase(java.util.Locale.ROOT), model.asMap(), status);
    }

    /** The way before there is a draft. */
    static List<Link> ahead() {
        return Arrays.stream(DraftStep.values())
                .map(s -> new Link(s, null, "todo"))
                .toList();
    }

    static List<Link> links(Draft draft) {
        return Arrays.stream(DraftStep.values())
                .map(s -> new Link(s, s.path(draft.id()), state(s, draft)))
                .toList();
    }

    static String state(DraftStep step, Draft draft) {
        NoticeSubmission.Statements said = draft.statements();
        boolean done =
                switch (step) {
                    case RIGHT -> draft.right() != null && draft.regime() != null;
                    case LISTINGS -> draft.good() > 0 && draft.bad() == 0;
                    case EVIDENCE -> draft.description() != null;
                    case STATEMENTS ->
                        Boolean.TRUE.equals(said.goodFaith())
                                && Boolean.TRUE.equals(said.accuracy())
                                && Boolean.TRUE.equals(said.authority())
                                && said.signature() != null
                                && draft.regime() != null
                                && draft.regime().equals(Wordings.regimeOf(draft.wordingOf()));
                    case CHECK -> false;
                };
        return done ? "done" : step == DraftStep.LISTINGS && draft.bad() > 0 ? "bad" : "todo";
    }

    /** After a page was kept: the next one, or the one that was asked for. */
    static ModelAndView onTo(DraftStep step, UUID id) {
        return new ModelAndView("redirect:" + step.path(id));
    }

    /** What was kept in passing, and the sign under which more can be kept; or that another window was first. */
    static ModelAndView kept(Model model, Supplier<DraftForm> act) {
        try {
            model.addAttribute("was", act.get().was());
        } catch (DraftSaving.Changed changed) {
            model.addAttribute("changed", changed.now());
        }
        return new ModelAndView("notice/new-parts :: kept", model.asMap());
    }

    /** Another window said something else: both are shown. */
    static Model changed(DraftSaving.Changed changed, Model model) {
        return model.addAttribute("changed", changed.now());
    }
}
