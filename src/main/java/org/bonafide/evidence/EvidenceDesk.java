package org.bonafide.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Serves the pages of evidence: what is known of a file, and what its owner and the auditor may do with it. */
@Service
@Transactional
class EvidenceDesk {

    private final EvidenceService evidence;
    private final EvidenceUses uses;
    private final EvidenceChecks checks;
    private final EvidenceRemoval removal;

    EvidenceDesk(EvidenceService evidence, EvidenceUses uses, EvidenceChecks checks, EvidenceRemoval removal) {
        this.evidence = evidence;
        this.uses = uses;
        this.checks = checks;
        this.removal = removal;
    }

    /**
     * What is known of a file.
     *
     * @param from who gave it
     * @param organisation whose it is; null for a seller's or a buyer's
     * @param given to what, as far as the viewer may see
     * @param check the last one; null for none
     * @param goes when it is removed unless it is given to something; null where it is not the viewer's or is used
     */
    record Facts(
            Evidence file,
            String from,
            String organisation,
            List<EvidenceUses.Given> given,
            EvidenceChecks.Check check,
            Instant goes) {

        public boolean isPicture() {
            return ContentType.isPicture(file.mediaType()) && !file.scan().isWithheld();
        }
    }

    /** The same for programs: what was observed and what was stated, apart. */
    record Metadata(
            UUID id,
            String name,
            Observed observed,
            EvidenceApi.Stated stated,
            List<EvidenceUses.Given> given,
            EvidenceChecks.Check lastCheck) {

        /** What we know ourselves. */
        record Observed(
                String sha256,
                long size,
                String mediaType,
                String namedType,
                Instant receivedAt,
                String receivedFrom,
                String organisation,
                ScanState scan) {}

        static Metadata of(Facts f) {
            Evidence e = f.file();
            return new Metadata(
                    e.id(),
                    e.name(),
                    new Observed(
                            e.sha256(),
                            e.size(),
                            e.mediaType(),
                            e.namedType(),
                            e.uploadedAt(),
                            f.from(),
                            f.organisation(),
                            e.scan()),
                    EvidenceApi.Stated.of(e.capture()),
                    f.given(),
                    f.check());
        }
    }

    /** What came of an upload of several files: the good ones are kept. */
    record Uploaded(List<Evidence> stored, List<FormFault> faults) {}

    @Transactional(readOnly = true)
    public Facts facts(UUID id, Viewer viewer) {
        Evidence file = evidence.get(id, viewer);
        boolean mine = evidence.areOwn(List.of(id), viewer) && !uses.isUsed(id);
        return new Facts(
                file,
                uses.giver(file),
                uses.organisation(id).orElse(null),
                uses.of(id, viewer),
                checks.last(id).orElse(null),
                mine ? removal.rule().after(file.uploadedAt()) : null);
    }

    public EvidenceChecks.Check check(UUID id, Viewer viewer) {
        if (!viewer.has(Role.AUDITOR)) {
            throw new Forbidden("error.403");
        }
        return checks.check(evidence.get(id, viewer), viewer);
    }

    /** @throws NotFound unless it is the viewer's organisation's own */
    public void remove(UUID id, Viewer viewer) {
        if (!evidence.areOwn(List.of(id), viewer)) {
            throw new NotFound("evidence " + id);
        }
        removal.remove(id);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Uploaded upload(List<MultipartFile> files, Capture capture, Viewer viewer) {
        List<Evidence> stored = new ArrayList<>();
        List<FormFault> faults = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            try {
                stored.addAll(evidence.storeAll(List.of(file), capture, viewer));
            } catch (FormFault fault) {
                faults.add(fault);
            }
        }
        if (stored.isEmpty() && faults.isEmpty()) {
            faults.add(new FormFault("files", "evidence.missing"));
        }
        return new Uploaded(stored, faults);
    }
}
