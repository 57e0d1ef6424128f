package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what is checked before a notice is sent: what was said, what the law wants, and what will become of the rows. */
@Component
class CheckPage {

    private final DraftPreview preview;
    private final RightService rights;
    private final PartyService parties;
    private final Wordings wordings;
    private final ElementList elements;
    private final DraftEvidence evidence;
    private final DraftChecks checks;

    CheckPage(
            DraftPreview preview,
            RightService rights,
            PartyService parties,
            Wordings wordings,
            ElementList elements,
            DraftEvidence evidence,
            DraftChecks checks) {
        this.preview = preview;
        this.rights = rights;
        this.parties = parties;
        this.wordings = wordings;
        this.elements = elements;
        this.evidence = evidence;
        this.checks = checks;
    }

    /** Something that forbids sending, and the page and field where it is mended. */
    record Fault(FormFault fault, String href) {}

    void into(Model model, Draft draft, List<FormFault> faults, Viewer viewer) {
        Right right = right(draft.right(), viewer);
        List<DraftEvidence.Given> given = evidence.given(draft.id(), viewer);
        Wordings.Shown shown = wordings.of(draft.regime(), viewer.locale());
        model.addAttribute("right", right)
                .addAttribute(
                        "holder",
                        right == null
                                ? null
                                : parties.organisation(right.holder()).name())
                .addAttribute("preview", preview.of(draft))
                .addAttribute("given", given)
                .addAttribute("checks", checks.rows(draft.id()))
                .addAttribute("said", StatementsForm.of(draft, shown).statements())
                .addAttribute("wordings", shown.texts())
                .addAttribute(
                        "faults", faults.stream().map(f -> fault(f, draft)).toList())
                .addAttribute(
                        "elements",
                        elements.of(
                                draft.regime(),
                                said(draft, shown),
                                right == null ? null : right.holder(),
                                !given.isEmpty(),
                                draft.good() > 0,
                                viewer));
    }

    private Right right(UUID id, Viewer viewer) {
        try {
            return id == null ? null : rights.get(id, viewer);
        } catch (NotFound goneOrNoLongerTheirs) {
            return null;
        }
    }

    private NoticeSubmission said(Draft draft, Wordings.Shown shown) {
        boolean read = shown.stamp().equals(draft.wordingOf());
        return new NoticeSubmission(
                draft.regime(),
                DraftForm.orEmpty(draft.right()),
                draft.description(),
                read
                        ? draft.statements()
                        : new NoticeSubmission.Statements(
                                null, null, null, draft.statements().signature()),
                draft.goodFaithFile(),
                List.of(),
                List.of(),
                checks.of(draft.id()),
                false);
    }

    private static Fault fault(FormFault fault, Draft draft) {
        DraftStep step = DraftStep.of(fault.field());
        String at = step == DraftStep.LISTINGS ? "rows" : fault.field();
        return new Fault(
                fault,
                fault.field().startsWith("contact") ? "/profile/organisation" : step.path(draft.id()) + "#" + at);
    }
}
