package org.bonafide.misuse;

import jakarta.validation.Valid;
import org.bonafide.misuse.MisuseAnswers.Answer;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of conduct by API. */
@RestController
@RequestMapping("/api/v1/misuse")
class MisuseApi {

    private static final int MOST = 200;

    private final MisuseLists lists;
    private final MisuseReader reader;
    private final MisuseDecisions decisions;
    private final MisuseComplaints complaints;

    MisuseApi(MisuseLists lists, MisuseReader reader, MisuseDecisions decisions, MisuseComplaints complaints) {
        this.lists = lists;
        this.reader = reader;
        this.decisions = decisions;
        this.complaints = complaints;
    }

    @GetMapping
    Page<MisuseRow> list(
            @RequestParam(defaultValue = "ALL") MisuseLists.Show show,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        return lists.page(show, after, Math.max(1, Math.min(limit, MOST)), viewer);
    }

    @GetMapping("/{reference}")
    Answer get(@PathVariable String reference, Viewer viewer) {
        return MisuseAnswers.of(reader.page(reference, viewer));
    }

    @PostMapping("/{reference}/decision")
    Answer decide(@PathVariable String reference, @Valid @RequestBody MisuseDecision decision, Viewer viewer) {
        decisions.decide(reference, decision, viewer);
        return get(reference, viewer);
    }

    @PostMapping("/{reference}/complaint")
    Answer complain(@PathVariable String reference, @RequestBody MisuseComplaints.Text complaint, Viewer viewer) {
        // Whose it is comes before what is wrong with the text.
        complaints.complain(reference, complaint.text(), viewer);
        return get(reference, viewer);
    }

    @PostMapping("/{reference}/complaint/decision")
    Answer answer(@PathVariable String reference, @Valid @RequestBody MisuseComplaints.Answer answer, Viewer viewer) {
        complaints.decide(reference, answer, viewer);
        return get(reference, viewer);
    }
}
