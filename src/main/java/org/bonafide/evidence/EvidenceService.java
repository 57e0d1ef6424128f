package org.bonafide.evidence;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, gives them out, and knows what each was given to. */
@Service
@Transactional
public class EvidenceService {

    private final EvidenceRepository files;
    private final EvidenceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceService(EvidenceRepository files, EvidenceStore store, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** A file became part of a case. */
    public record EvidenceGiven(UUID subject, UUID evidence, String sha256, String purpose) implements DomainEvent {}

    /** The same as {@link #store(InputStream, String, Capture, Viewer)} with nothing stated. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Evidence store(InputStream content, String name, Viewer viewer) {
        return store(content, name, null, viewer);
    }

    /**
     * Stores a file of the viewer's organisation.
     *
     * @param capture what is stated of how it was made; null for nothing
     * @throws FormFault on field {@code file} when it is empty, too large or infected, or there is no room for it
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Evidence store(InputStream content, String name, Capture capture, Viewer viewer) {
        return store.keep(content, name, capture, new EvidenceStore.Giver(viewer.organisation(), viewer.username()));
    }

    /**
     * Stores a file of somebody without an account.
     *
     * @param owner the organisation whose people may see it at once; null for a seller's or a buyer's
     * @param uploadedBy a username, or the party, such as {@code seller:4711}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Evidence store(InputStream content, String name, UUID owner, String uploadedBy) {
        return store.keep(content, name, null, new EvidenceStore.Giver(owner, uploadedBy));
    }

    /** The same as {@link #storeAll(List, Capture, Viewer)} with nothing stated. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Evidence> storeAll(List<MultipartFile> sent, Viewer viewer) {
        return storeAll(sent, null, viewer);
    }

    /**
     * Stores what a page's file field sent; a field left empty gives nothing.
     *
     * @param capture what is stated of them all; null for nothing
     * @throws FormFault on field {@code files} when one cannot be taken
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Evidence> storeAll(List<MultipartFile> sent, Capture capture, Viewer viewer) {
        return store.keepAll(sent, capture, new EvidenceStore.Giver(viewer.organisation(), viewer.username()));
    }

    /** The same for somebody without an account; see {@link #store(InputStream, String, UUID, String)}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Evidence> storeAll(List<MultipartFile> sent, UUID owner, String uploadedBy) {
        return store.keepAll(sent, null, new EvidenceStore.Giver(owner, uploadedBy));
    }

    /** @throws NotFound if there is none, or it is not the viewer's to see */
    @Transactional(readOnly = true)
    public Evidence get(UUID id, Viewer viewer) {
        return files.visible(id, viewer).orElseThrow(() -> new NotFound("evidence " + id));
    }

    /** Whether each of these was uploaded by the viewer's own organisation, so that they may give it to something. */
    @Transactional(readOnly = true)
    public boolean areOwn(List<UUID> ids, Viewer viewer) {
        List<UUID> distinct = ids.stream().distinct().toList();
        return distinct.isEmpty() || files.countOwn(distinct, viewer.organisation()) == distinct.size();
    }

    /** What was given with a notice, to the whole or to one of its lines. */
    @Transactional(readOnly = true)
    public List<Evidence> ofNotice(UUID notice) {
        return files.ofNotice(notice);
    }

    /** What was given with the case's notice or later in the case. */
    @Transactional(readOnly = true)
    public List<Evidence> ofCase(UUID caseId) {
        return files.ofCase(caseId);
    }

    /**
     * Gives files to a case, with a step of it.
     *
     * @param purpose the step, such as {@code completeNotice}; begins with {@code claim} for what only the marketplace
     *     may see
     * @throws FormFault on field {@code evidence} when one is not the viewer's own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveToCase(UUID caseId, List<UUID> ids, String purpose, Viewer viewer) {
        if (!areOwn(ids, viewer)) {
            throw new FormFault("evidence", "evidence.unknown");
        }
        ids.stream().distinct().forEach(id -> give(caseId, get(id, viewer), purpose, viewer.username()));
    }

    /** The same for a file that {@link #store(InputStream, String, UUID, String)} has just stored for a link's holder. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveToCase(UUID caseId, List<Evidence> stored, String purpose, String givenBy) {
        stored.forEach(e -> give(caseId, e, purpose, givenBy));
    }

    private void give(UUID caseId, Evidence e, String purpose, String givenBy) {
        files.giveToCase(caseId, e.id(), givenBy, purpose, clock.instant());
        events.publishEvent(new EvidenceGiven(caseId, e.id(), e.sha256(), purpose));
    }
}
