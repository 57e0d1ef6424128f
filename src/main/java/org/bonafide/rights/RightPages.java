package org.bonafide.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bonafide.letter.LetterService;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Gathers what the pages of rights show, each viewer what is theirs. */
@Component
@Transactional(readOnly = true)
class RightPages {

    private static final int PAGE = 50;

    private final RightService rights;
    private final SubmissionRepository submissions;
    private final RightViews views;
    private final RightHistory history;
    private final RightRules rules;
    private final LetterService letters;

    RightPages(
            RightService rights,
            SubmissionRepository submissions,
            RightViews views,
            RightHistory history,
            RightRules rules,
            LetterService letters) {
        this.rights = rights;
        this.submissions = submissions;
        this.views = views;
        this.history = history;
        this.rules = rules;
        this.letters = letters;
    }

    void list(Model model, Viewer viewer, RightFilter filter, String after) {
        Page<Right> page = rights.page(viewer, filter, after, PAGE);
        Map<UUID, String> names =
                views.names(page.items().stream().map(Right::holder).toList());
        Set<UUID> changing = views.changing(page.items().stream().map(Right::id).toList());
        int expiring = rules.expiringDays();
        List<RightView.Row> rows = page.items().stream()
                .map(r -> new RightView.Row(
                        r, rights.status(r, expiring), names.get(r.holder()), changing.contains(r.id())))
                .toList();
        model.addAttribute("rows", rows)
                .addAttribute("next", page.next())
                .addAttribute("filter", filter)
                .addAttribute("statuses", RightFilter.STATUSES)
                .addAttribute("kinds", Right.Kind.values())
                .addAttribute("counts", counts(viewer))
                .addAttribute(
                        "severalHolders", viewer.seesAll() || viewer.holders().size() > 1);
    }

    /** Numbers of rights by status, in the order of a right's life. */
    private Map<String, Long> counts(Viewer viewer) {
        Map<String, Long> known = new LinkedHashMap<>();
        rights.counts(viewer).forEach(c -> known.put(c.status(), c.number()));
        Map<String, Long> ordered = new LinkedHashMap<>();
        RightFilter.STATUSES.stream().filter(known::containsKey).forEach(s -> ordered.put(s, known.get(s)));
        return ordered;
    }

    /** The page of one right. */
    Right one(Model model, UUID id, Viewer viewer) {
        Right right = rights.get(id, viewer);
        boolean own = viewer.has(Role.COUNSEL) && viewer.actsFor(right.holder(), id);
        boolean drafts = own || viewer.has(Role.AUDITOR);
        RightSubmission open = submissions
                .open(id)
                .filter(s -> drafts || s.state() != RightSubmission.State.DRAFT)
                .orElse(null);
        model.addAttribute("section", "rights")
                .addAttribute("right", right)
                .addAttribute("facts", right.facts().shown())
                .addAttribute("needs", rules.fields(right.kind()))
                .addAttribute("status", rights.status(right, rules.expiringDays()))
                .addAttribute("holder", views.names(List.of(right.holder())).get(right.holder()))
                .addAttribute("open", open)
                .addAttribute("changes", changes(right, open))
                .addAttribute("proof", views.proof(id, drafts))
                .addAttribute("history", history.of(id, drafts))
                .addAttribute("letters", own || drafts || viewer.seesAll() ? letters.of(id) : List.of())
                .addAttribute("own", own)
                .addAttribute(
                        "mayCheck", open != null && open.allows("APPROVE") && RightReview.mayDecide(right, viewer));
        return right;
    }

    /** What a proposal changes of an entered right; nothing for a new one. */
    List<RightView.Difference> changes(Right right, RightSubmission open) {
        return open == null || right.state() != Right.State.APPROVED
                ? List.of()
                : RightViews.differences(right.facts(), open.facts());
    }
}
