package org.bonafide.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.regime.RuleChange.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of rules, with four eyes: one administrator proposes a new version, another approves or rejects it. No version
 * that is there is touched but for its end, and none begins before the days have passed for which it is announced.
 */
@Service
@Transactional
class RuleChangeService {

    private final RuleBook book;
    private final RuleChangeRepository changes;
    private final RuleValues check;
    private final RuleAnnouncement announcement;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    RuleChangeService(
            RuleBook book,
            RuleChangeRepository changes,
            RuleValues check,
            RuleAnnouncement announcement,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.book = book;
        this.changes = changes;
        this.check = check;
        this.announcement = announcement;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What would be proposed, checked.
     *
     * @throws FormFault if it cannot be, or comes too early, or another change of the rule waits
     */
    @Transactional(readOnly = true)
    public RuleChange draft(RuleTable table, String key, RuleForm form, Viewer viewer) {
        RuleVersion base = book.newest(table, key);
        early(form.effectiveFrom(), base.regime(), "effectiveFrom");
        if (!form.effectiveFrom().isAfter(base.from())) {
            throw new FormFault("effectiveFrom", "rules.effectiveFrom.afterNewest", base.from());
        }
        if (base.isDraft()) {
            throw new FormFault("effectiveFrom", "rules.draft.fixed");
        }
        return RuleChange.proposed(base, check.of(base, form), form, viewer, clock.instant());
    }

    public RuleChange propose(RuleTable table, String key, RuleForm form, Viewer viewer) {
        RuleChange change = draft(table, key, form, viewer);
        if (!changes.add(change)) {
            throw new FormFault("effectiveFrom", "rules.pending");
        }
        events.publishEvent(RuleChangeEvents.proposed(change, book.newest(table, key)));
        return change;
    }

    /**
     * Approves, rejects or withdraws; of two at once the later learns who was first.
     *
     * @throws Conflict if it is decided already
     * @throws FormFault if the proposer would decide, or the day has come too near
     */
    public RuleChange decide(UUID id, State outcome, String reason, Viewer viewer) {
        RuleChange change = changes.lock(id);
        if (!change.isPending()) {
            throw new Conflict("rules.decided", change.decider(), change.decidedAt());
        }
        if (change.isBy(viewer.username()) != (outcome == State.WITHDRAWN)) {
            throw new Forbidden("rules.fourEyes");
        }
        Integer version = outcome == State.APPROVED ? approve(change) : null;
        changes.decide(id, outcome, viewer.username(), clock.instant(), reason, version);
        RuleChange decided = changes.get(id);
        events.publishEvent(RuleChangeEvents.decided(decided));
        return decided;
    }

    private int approve(RuleChange change) {
        early(change.from(), change.regime(), "outcome");
        RuleVersion base = book.newest(change.table(), change.key());
        return book.add(base, json.writeValueAsString(change.values()), change.from(), change.id());
    }

    private void early(LocalDate from, String regime, String field) {
        LocalDate earliest = announcement.earliest(regime);
        if (from.isBefore(earliest)) {
            throw new FormFault(field, "rules." + field + ".early", earliest);
        }
    }
}
