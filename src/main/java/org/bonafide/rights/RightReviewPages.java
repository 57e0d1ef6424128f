package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What a reviewer sees beside the decision on a right. */
@Component
@Transactional(readOnly = true)
class RightReviewPages {

    private final RightPages pages;
    private final RightService rights;
    private final SubmissionRepository submissions;
    private final RightViews views;
    private final FactsRepository facts;
    private final RightRules rules;
    private final RightReview review;

    RightReviewPages(
            RightPages pages,
            RightService rights,
            SubmissionRepository submissions,
            RightViews views,
            FactsRepository facts,
            RightRules rules,
            RightReview review) {
        this.pages = pages;
        this.rights = rights;
        this.submissions = submissions;
        this.views = views;
        this.facts = facts;
        this.rules = rules;
        this.review = review;
    }

    /** @return the version of the submission that is shown */
    Long into(Model model, UUID id, Viewer viewer) {
        Right right = rights.find(id, viewer).orElseThrow(() -> review.unseen(id));
        RightSubmission open = submissions
                .open(id)
                .filter(s -> s.state().allows(RightSubmission.Act.APPROVE))
                .orElseThrow(() -> gone(id));
        if (!RightReview.mayDecide(right, viewer)) {
            throw new Forbidden("rightReview.notYours");
        }
        pages.one(model, id, viewer);
        model.addAttribute("facts", open.facts().shown())
                .addAttribute("open", open)
                .addAttribute(
                        "proof",
                        views.proof(id, false).stream()
                                .filter(p -> p.submission().equals(open.id()))
                                .toList())
                .addAttribute("others", facts.sameOfOthers(right.holder(), open.facts()));
        return open.version();
    }

    List<String> reasons() {
        return rules.reasons();
    }

    private Conflict gone(UUID id) {
        RightSubmission last = submissions.latest(id).orElse(null);
        boolean decided = last != null && last.decidedAt() != null;
        return new Conflict(
                decided ? "rightReview.decided" : "rightReview.recalled",
                decided ? last.decidedByName() : null,
                decided ? last.decidedAt() : null);
    }
}
