package org.bonafide.casefile;

import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFacts.Due;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a decision form shows beside it, cut to what the viewer may see. */
@Service
@Transactional(readOnly = true)
public class CaseFactsReader {

    private final CaseRepository cases;
    private final CaseFactsRepository facts;
    private final CaseConnections connections;

    CaseFactsReader(CaseRepository cases, CaseFactsRepository facts, CaseConnections connections) {
        this.cases = cases;
        this.facts = facts;
        this.connections = connections;
    }

    /** @throws NotFound if there is no such case, or it is not the viewer's to see */
    public CaseFacts facts(UUID caseId, Viewer viewer) {
        return cases.find(caseId)
                .filter(file -> viewer.maySee(file.holder(), file.ipRight()))
                .map(file -> facts(file, viewer))
                .orElseThrow(() -> new NotFound("case " + caseId));
    }

    /** The same for a case the viewer is known to see. */
    CaseFacts facts(CaseFile file, Viewer viewer) {
        Sight sight = Sight.of(viewer, file.holder());
        CaseFactsRepository.Core core = facts.core(file, sight);
        return new CaseFacts(
                file,
                core.notice(),
                core.right(),
                core.snapshot(),
                core.seller(),
                core.claims(),
                due(file),
                facts.related(file, viewer, sight, core.siblings()),
                sight.work() ? connections.of(file.id()) : List.of(),
                sight.work() ? facts.evidence(file.id()) : List.of(),
                facts.said(file.id(), sight),
                sight.work() ? facts.checks(file.notice()) : List.of(),
                sight.work());
    }

    private Due due(CaseFile file) {
        List<Due> open = facts.due(file);
        return open.isEmpty() ? new Due(null, null, null) : open.get(0);
    }

    /**
     * How much of a case somebody sees.
     *
     * @param internal the marketplace's own notes and the seller's history: reviewers, senior reviewers, the auditor
     * @param work counsel's work product: those, and the rights holder's own counsel; not consumer care
     */
    record Sight(boolean internal, boolean work) {

        static Sight of(Viewer viewer, UUID holder) {
            boolean internal =
                    viewer.has(Role.REVIEWER) || viewer.has(Role.SENIOR_REVIEWER) || viewer.has(Role.AUDITOR);
            return new Sight(
                    internal,
                    internal || viewer.has(Role.COUNSEL) && viewer.holders().contains(holder));
        }
    }
}
