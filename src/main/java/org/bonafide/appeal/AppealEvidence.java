package org.bonafide.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.evidence.Capture;
import org.bonafide.evidence.Evidence;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actors;
import org.bonafide.platform.FormFault;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files that come with an appeal, an answer or a court's decision. */
@Component
class AppealEvidence {

    static final String APPEAL = "appeal";
    static final String ANSWER = "answerAppeal";
    static final String COURT = "recordCourtOutcome";

    /** Somebody without an account may send so many at once. */
    private static final int MOST = 10;

    private final EvidenceService evidence;

    AppealEvidence(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** Whether anything is shown at all. */
    static boolean any(List<UUID> ids, List<MultipartFile> files) {
        return ids != null && !ids.isEmpty() || files != null && files.stream().anyMatch(f -> !f.isEmpty());
    }

    /** Keeps what the holder of a link sent. */
    List<UUID> store(UUID caseId, List<MultipartFile> files, String purpose) {
        if (files != null && files.size() > MOST) {
            throw new FormFault("files", "seller.files.tooMany", MOST);
        }
        String party = Actors.current().id();
        List<Evidence> stored = evidence.storeAll(files, null, party);
        evidence.giveToCase(caseId, stored, purpose, party);
        return stored.stream().map(Evidence::id).toList();
    }

    /** Keeps what somebody with an account uploaded before, or sends now. */
    List<UUID> give(UUID caseId, List<UUID> ids, List<MultipartFile> files, Viewer viewer, String purpose) {
        return give(caseId, ids, files, null, viewer, purpose);
    }

    /** The same, with what is stated of how the files sent now were captured. */
    List<UUID> give(
            UUID caseId, List<UUID> ids, List<MultipartFile> files, Capture capture, Viewer viewer, String purpose) {
        List<UUID> all = new ArrayList<>(ids == null ? List.of() : ids);
        evidence.storeAll(files, capture, viewer).forEach(e -> all.add(e.id()));
        evidence.giveToCase(caseId, all, purpose, viewer);
        return all;
    }
}
