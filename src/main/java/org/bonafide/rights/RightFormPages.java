package org.bonafide.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.evidence.Evidence;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form of a right. */
@Component
class RightFormPages {

    private final RightService rights;
    private final SubmissionRepository submissions;
    private final RightViews views;
    private final RightRules rules;
    private final EvidenceService evidence;
    private final PartyService parties;

    RightFormPages(
            RightService rights,
            SubmissionRepository submissions,
            RightViews views,
            RightRules rules,
            EvidenceService evidence,
            PartyService parties) {
        this.rights = rights;
        this.submissions = submissions;
        this.views = views;
        this.rules = rules;
        this.evidence = evidence;
        this.parties = parties;
    }

    void blank(Right.Kind kind, Viewer viewer, Model model) {
        Map<String, String> holders = holders(viewer);
        UUID only = holders.size() == 1
                ? UUID.fromString(holders.keySet().iterator().next())
                : null;
        RightForm form = RightForm.blank(only, kind, only == null ? null : holders.get(only.toString()));
        model.addAttribute("form", form).addAttribute("kinds", Right.Kind.values());
        if (kind != null) {
            into(null, form, viewer, model);
        }
    }

    void existing(UUID id, Viewer viewer, Model model) {
        Right right = mustBeOwn(id, viewer);
        Optional<RightSubmission> open = submissions.open(id);
        if (open.isPresent() || right.state() != Right.State.APPROVED) {
            OwnRights.must(open.orElse(null), RightSubmission.Act.SAVE);
        }
        RightForm form = saved(id, viewer);
        model.addAttribute("form", form);
        into(id, form, viewer, model);
    }

    /** What was kept last: the proposal, else the facts in force. */
    RightForm saved(UUID id, Viewer viewer) {
        Right right = mustBeOwn(id, viewer);
        return submissions
                .open(id)
                .map(s -> RightForm.of(right.holder(), s.facts(), s.version()))
                .orElseGet(() -> RightForm.of(right.holder(), right.facts(), null));
    }

    Right mustBeOwn(UUID id, Viewer viewer) {
        Right right = rights.get(id, viewer);
        if (!viewer.has(Role.COUNSEL) || !viewer.actsFor(right.holder(), id)) {
            throw new Forbidden("right.notYours");
        }
        return right;
    }

    /** Keeps the files that came with the form, so that a fault elsewhere does not lose them. */
    RightForm store(RightForm typed, Viewer viewer) {
        return typed.with(evidence.storeAll(typed.files(), viewer).stream()
                .map(Evidence::id)
                .toList());
    }

    void into(UUID id, RightForm form, Viewer viewer, Model model) {
        Right right = id == null ? null : rights.get(id, viewer);
        RightSubmission open = id == null ? null : submissions.open(id).orElse(null);
        model.addAttribute("section", "rights")
                .addAttribute("right", right)
                .addAttribute("open", open)
                .addAttribute("holders", holders(viewer))
                .addAttribute("needs", form.kind() == null ? Map.of() : rules.fields(form.kind()))
                .addAttribute(
                        "proof",
                        open == null
                                ? List.of()
                                : views.proof(id, true).stream()
                                        .filter(p -> p.submission().equals(open.id()))
                                        .toList())
                .addAttribute(
                        "uploaded",
                        evidence.areOwn(form.kept(), viewer)
                                ? form.kept().stream()
                                        .map(file -> evidence.get(file, viewer))
                                        .toList()
                                : List.of());
    }

    /** Whom a new right may belong to. */
    private Map<String, String> holders(Viewer viewer) {
        Map<String, String> holders = new LinkedHashMap<>();
        viewer.holders().stream()
                .filter(viewer::actsFor)
                .map(parties::organisation)
                .filter(o -> o.kind() == Organisation.Kind.RIGHTS_HOLDER)
                .sorted(java.util.Comparator.comparing(Organisation::name))
                .forEach(o -> holders.put(o.id().toString(), o.name()));
        return holders;
    }
}
