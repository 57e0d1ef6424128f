package org.bonafide.task;

import java.time.Instant;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;

/**
 * One thing a human must do.
 *
 * @param id the engine's task id
 * @param kind the BPMN id, such as {@code verifyNotice}
 * @param formKey template and URL path of its form
 * @param subject the case or campaign
 * @param item the claim it is about; null where it is about the whole case
 * @param organisation whose people may do it; null where the role alone decides
 * @param barred the username of the one person who may not, since it is their own decision that is looked at
 */
public record WorkTask(
        String id,
        String kind,
        String formKey,
        UUID subject,
        UUID item,
        String reference,
        String title,
        Role role,
        UUID organisation,
        String barred,
        String lane,
        int priority,
        String regime,
        String holderName,
        String sellerId,
        String sellerName,
        String category,
        String language,
        String assignee,
        Instant claimedAt,
        Instant createdAt,
        Instant dueAt,
        State state,
        Instant endedAt,
        String endedBy,
        String endedByName) {

    /** Open; done by somebody; or cancelled because the case went another way. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Where its form is. */
    public String path() {
        return "/" + formKey + "/" + id;
    }

    /** Where the case or campaign is that it is about; only a case has a regime. */
    public String subjectPath() {
        return (regime == null ? "/campaigns/" : "/cases/") + reference;
    }

    /** Whether it is in the pool, for whoever takes it first. */
    public boolean isFree() {
        return assignee == null;
    }

    public boolean isHeldBy(String username) {
        return username.equals(assignee);
    }

    public boolean isDone() {
        return state != State.OPEN;
    }

    /** Whether this person has the role and the organisation for it. */
    boolean isFor(Viewer viewer) {
        return viewer.has(role) && (organisation == null || viewer.holders().contains(organisation));
    }

    /** Whether they are the one person who may not. */
    public boolean bars(String username) {
        return username.equals(barred);
    }
}
