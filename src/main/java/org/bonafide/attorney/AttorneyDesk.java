package org.bonafide.attorney;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Authorisation;
import org.bonafide.party.Authorisations;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.InvalidForm;
import org.bonafide.rights.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a principal's counsel says of an agent, checks it, and tells the agent. */
@Service
@Transactional
class AttorneyDesk {

    private static final Set<String> KINDS =
            Stream.of(Right.Kind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Authorisations authorisations;
    private final AttorneyRepository attorneys;
    private final AttorneyLetters letters;
    private final EvidenceService evidence;
    private final Clock clock;

    AttorneyDesk(
            Authorisations authorisations,
            AttorneyRepository attorneys,
            AttorneyLetters letters,
            EvidenceService evidence,
            Clock clock) {
        this.authorisations = authorisations;
        this.attorneys = attorneys;
        this.letters = letters;
        this.evidence = evidence;
        this.clock = clock;
    }

    UUID grant(AttorneyForm form, Viewer viewer) {
        check(form, viewer);
        UUID document = document(form.file(), viewer);
        if (document == null) {
            throw new FormFault("file", "attorney.file.missing");
        }
        boolean single = "RIGHTS".equals(form.scope());
        Authorisation a = new Authorisation(
                Ids.next(),
                form.agent(),
                viewer.organisation(),
                form.validFrom(),
                form.validUntil(),
                "KINDS".equals(form.scope()) ? Set.copyOf(form.kinds()) : Set.of(),
                single ? Set.copyOf(form.rights()) : Set.of(),
                document);
        authorisations.grant(a, viewer);
        letters.granted(a.id());
        return a.id();
    }

    void extend(UUID id, LocalDate until, List<MultipartFile> file, Viewer viewer) {
        Authorisation a = authorisations.own(id, viewer);
        if (until == null) {
            throw new FormFault("validUntil", "attorney.validUntil.missing");
        }
        if (until.isBefore(today()) || until.isBefore(a.validFrom())) {
            throw new FormFault("validUntil", "attorney.validUntil.past");
        }
        authorisations.extend(id, until, document(file, viewer), viewer);
        letters.extended(id);
    }

    void revoke(UUID id, String reason, Viewer viewer) {
        authorisations.own(id, viewer);
        if (reason == null || reason.isBlank()) {
            throw new FormFault("reason", "attorney.reason.missing");
        }
        authorisations.revoke(id, reason.strip(), viewer);
        letters.revoked(id, reason.strip());
    }

    private void check(AttorneyForm form, Viewer viewer) {
        List<FormFault> faults = new ArrayList<>();
        if (form.agent() == null || authorisations.agents().stream().noneMatch(o -> o.id().equals(form.agent()))) {
            faults.add(new FormFault("agent", "attorney.agent.missing"));
        }
        scope(form, viewer, faults);
        if (form.validFrom() == null) {
            faults.add(new FormFault("validFrom", "attorney.validFrom.missing"));
        }
        if (form.validUntil() == null) {
            faults.add(new FormFault("validUntil", "attorney.validUntil.missing"));
        } else if (form.validUntil().isBefore(today())
                || form.validFrom() != null && form.validUntil().isBefore(form.validFrom())) {
            faults.add(new FormFault("validUntil", "attorney.validUntil.past"));
        }
        if (isMissing(form.file())) {
            faults.add(new FormFault("file", "attorney.file.missing"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    private void scope(AttorneyForm form, Viewer viewer, List<FormFault> faults) {
        if (form.scope() == null || !List.of("ALL", "KINDS", "RIGHTS").contains(form.scope())) {
            faults.add(new FormFault("scope", "attorney.scope.missing"));
        } else if (form.scope().equals("KINDS") && (form.kinds().isEmpty() || !KINDS.containsAll(form.kinds()))) {
            faults.add(new FormFault("kinds", "attorney.kinds.missing"));
        } else if (form.scope().equals("RIGHTS") && !areOwn(form.rights(), viewer)) {
            faults.add(new FormFault("rights", "attorney.rights.missing"));
        }
    }

    private boolean areOwn(List<UUID> rights, Viewer viewer) {
        Set<String> own = attorneys.rights(viewer.organisation()).keySet();
        return !rights.isEmpty() && rights.stream().map(UUID::toString).allMatch(own::contains);
    }

    private UUID document(List<MultipartFile> file, Viewer viewer) {
        return isMissing(file) ? null : evidence.storeAll(file, viewer).get(0).id();
    }

    private static boolean isMissing(List<MultipartFile> file) {
        return file == null || file.stream().allMatch(MultipartFile::isEmpty);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
