package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Choices;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rights by API: the same services as the pages. */
@RestController
@RequestMapping("/api/v1/rights")
class RightsApi {

    private static final int MOST = 200;

    private final RightService rights;
    private final RightAnswers answers;
    private final RightDrafts drafts;
    private final RightRegistry registry;
    private final RightReview review;

    RightsApi(
            RightService rights, RightAnswers answers, RightDrafts drafts, RightRegistry registry, RightReview review) {
        this.rights = rights;
        this.answers = answers;
        this.drafts = drafts;
        this.registry = registry;
        this.review = review;
    }

    record Decision(String outcome, String reasonCode, String note) {

        private enum Outcome {
            APPROVE,
            REJECT
        }
    }

    @GetMapping
    Page<RightAnswers.Item> list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "200") int limit,
            Viewer viewer) {
        Page<Right> page =
                rights.page(viewer, RightFilter.of(state, kind, q), after, Math.max(1, Math.min(limit, MOST)));
        return new Page<>(answers.items(page.items(), viewer), page.next());
    }

    @GetMapping("/{id}")
    RightAnswers.Item get(@PathVariable UUID id, Viewer viewer) {
        return answers.item(rights.get(id, viewer), viewer);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RightAnswers.Item add(@RequestBody RightRequest body, Viewer viewer) {
        UUID id = answers.inOne(() -> {
            UUID drafted = drafts.draft(
                    body.holder() == null ? viewer.organisation() : body.holder(),
                    body.facts(),
                    body.price(),
                    body.certificates(),
                    viewer);
            if (Boolean.TRUE.equals(body.submit())) {
                registry.submit(drafted, viewer);
            }
            return drafted;
        });
        return get(id, viewer);
    }

    /** Writes the facts of a draft anew, or proposes others for an entered right. */
    @PostMapping("/{id}/changes")
    RightAnswers.Item change(@PathVariable UUID id, @RequestBody RightRequest body, Viewer viewer) {
        answers.inOne(() -> {
            drafts.save(id, body.facts(), body.certificates(), null, viewer);
            if (Boolean.TRUE.equals(body.submit())) {
                registry.submit(id, viewer);
            }
            return id;
        });
        return get(id, viewer);
    }

    @PostMapping("/{id}/submission")
    RightAnswers.Item submit(@PathVariable UUID id, Viewer viewer) {
        registry.submit(id, viewer);
        return get(id, viewer);
    }

    @PostMapping("/{id}/decision")
    RightAnswers.Item decide(@PathVariable UUID id, @RequestBody Decision decision, Viewer viewer) {
        Decision.Outcome outcome = Choices.of(Decision.Outcome.class, "outcome", decision.outcome());
        if (outcome == null) {
            throw new FormFault("outcome", "rightReview.outcome.missing");
        }
        if (outcome == Decision.Outcome.APPROVE) {
            review.approve(id, null, viewer);
        } else {
            review.reject(id, null, decision.reasonCode(), decision.note(), viewer);
        }
        return get(id, viewer);
    }

    /** The certificates, to be fetched by {@code /api/v1/evidence/{id}}. */
    @GetMapping("/{id}/certificates")
    List<RightAnswers.Certificate> certificates(@PathVariable UUID id, Viewer viewer) {
        return get(id, viewer).certificates();
    }
}
