package org.bonafide.notice;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.Outcome;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.ProcessMessages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a notice, whole or for some of its listings; the process of each case undoes what was done. */
@Service
@Transactional
public class WithdrawalService {

    /** What closed cases led to that a withdrawal after their end still undoes. */
    private static final Set<Outcome> UNDOABLE = EnumSet.of(Outcome.REMOVED, Outcome.ALREADY_GONE);

    private final NoticeRepository notices;
    private final WithdrawalRepository withdrawals;
    private final NoticeViews views;
    private final HeldWithdrawal held;
    private final LocationReader reader;
    private final CaseService cases;
    private final ProcessMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawalService(
            NoticeRepository notices,
            WithdrawalRepository withdrawals,
            NoticeViews views,
            HeldWithdrawal held,
            LocationReader reader,
            CaseService cases,
            ProcessMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.views = views;
        this.held = held;
        this.reader = reader;
        this.cases = cases;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The notifier withdrew a notice for the listing of this case.
     *
     * @param caseEnds false where another notice about the same listing stands
     */
    public record NoticeWithdrawn(UUID subject, UUID notice, String reference, String reason, boolean caseEnds)
            implements DomainEvent {}

    /**
     * Withdraws these listings, named as they were given or in any spelling of the same address.
     *
     * @param listings null or empty for the whole notice
     * @throws NotFound if there is no such notice, or it is not the viewer's
     * @throws FormFault for a missing reason, or a listing that the notice does not name
     */
    public WithdrawalAnswer withdraw(String reference, List<String> listings, String reason, Viewer viewer) {
        Notice notice = own(reference, reason, viewer);
        if (held.concerns(notice)) {
            return held.withdraw(notice, listings, reason);
        }
        List<NoticeView.Line> all = views.withCase(notice.id());
        if (listings == null || listings.isEmpty()) {
            return withdraw(notice, all, reason, viewer);
        }
        List<NoticeView.Line> chosen = new NamedLines(all, reader::kept)
                .named(listings, url -> reader.one(url).url());
        return withdraw(notice, chosen, reason, viewer);
    }

    /** The same for lines chosen on the notice's page. */
    WithdrawalAnswer withdrawLines(String reference, List<Integer> lines, String reason, Viewer viewer) {
        Notice notice = own(reference, reason, viewer);
        if (held.concerns(notice)) {
            return held.withdrawLines(notice, lines, reason);
        }
        List<NoticeView.Line> chosen = views.withCase(notice.id()).stream()
                .filter(l -> lines.contains(l.line()))
                .toList();
        if (chosen.isEmpty()) {
            throw new FormFault("lines", "notice.withdrawal.noLines");
        }
        return withdraw(notice, chosen, reason, viewer);
    }

    private Notice own(String reference, String reason, Viewer viewer) {
        Notice notice = notices.find(reference, viewer)
                .filter(n -> viewer.holders().contains(n.holder()))
                .orElseThrow(() -> new NotFound("notice " + reference));
        if (NoticeSubmission.clean(reason) == null) {
            throw new FormFault("reason", "notice.withdrawal.reason.missing");
        }
        notices.lockRight(notice.ipRight());
        return notice;
    }

    private WithdrawalAnswer withdraw(Notice notice, List<NoticeView.Line> lines, String reason, Viewer viewer) {
        Map<UUID, WithdrawalAnswer.Result> results = new HashMap<>();
        Map<UUID, CaseFile> going = new LinkedHashMap<>();
        for (NoticeView.Line line : lines) {
            // Two rows that turned out to name one listing share a case.
            if (line.withdrawn()) {
                results.put(line.caseId(), WithdrawalAnswer.Result.ALREADY_WITHDRAWN);
            } else if (!results.containsKey(line.caseId()) && !going.containsKey(line.caseId())) {
                CaseFile file = cases.lock(line.caseId());
                if (file.isClosed() && !UNDOABLE.contains(file.outcome())) {
                    results.put(file.id(), WithdrawalAnswer.Result.ALREADY_CLOSED);
                } else {
                    going.put(file.id(), file);
                }
            }
        }
        results.putAll(withdraw(notice, going, NoticeSubmission.clean(reason), viewer));
        return answer(notice, lines, results);
    }

    private static WithdrawalAnswer answer(
            Notice notice, List<NoticeView.Line> lines, Map<UUID, WithdrawalAnswer.Result> results) {
        List<WithdrawalAnswer.Item> items = lines.stream()
                .map(l -> new WithdrawalAnswer.Item(l.line(), l.raw(), l.caseReference(), results.get(l.caseId())))
                .toList();
        long withdrawn = items.stream()
                .filter(i -> i.status() == WithdrawalAnswer.Result.WITHDRAWN
                        || i.status() == WithdrawalAnswer.Result.CASE_GOES_ON)
                .count();
        return new WithdrawalAnswer(notice.reference(), (int) withdrawn, items);
    }

    private Map<UUID, WithdrawalAnswer.Result> withdraw(
            Notice notice, Map<UUID, CaseFile> going, String reason, Viewer viewer) {
        withdrawals.add(notice.id(), going.keySet(), reason, viewer.username(), clock.instant());
        Set<UUID> carried = withdrawals.carriedByAnother(going.keySet());
        going.keySet()
                .forEach(id -> events.publishEvent(
                        new NoticeWithdrawn(id, notice.id(), notice.reference(), reason, !carried.contains(id))));
        going.values().stream().filter(f -> !carried.contains(f.id())).forEach(this::end);
        return going.keySet().stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> carried.contains(id)
                                ? WithdrawalAnswer.Result.CASE_GOES_ON
                                : WithdrawalAnswer.Result.WITHDRAWN));
    }

    private void end(CaseFile file) {
        if (file.isClosed()) {
            cases.undoClosed(file.id());
        } else {
            messages.send(file.id(), "noticeWithdrawn", Map.of(), Map.of());
        }
    }
}
