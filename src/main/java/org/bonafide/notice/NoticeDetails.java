package org.bonafide.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseState;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Component;

/** A notice with the state of each of its listings, for the API. */
@Component
class NoticeDetails {

    private final NoticeViews views;
    private final NoticeTracking tracking;
    private final NoticeWords words;
    private final NoticeFile files;
    private final Lodged lodged;

    NoticeDetails(NoticeViews views, NoticeTracking tracking, NoticeWords words, NoticeFile files, Lodged lodged) {
        this.views = views;
        this.tracking = tracking;
        this.words = words;
        this.files = files;
        this.lodged = lodged;
    }

    record Answer(
            String reference,
            Instant submittedAt,
            String regime,
            UUID right,
            String description,
            String goodFaithFile,
            String signature,
            int accepted,
            int rejected,
            NoticeView.Counts counts,
            List<Item> items,
            String next,
            String state,
            Instant cureUntil,
            List<NoticeAnswer.Missing> defects,
            List<NoticeFile.Check> goodFaithChecks,
            List<NoticeFile.Affirmed> affirmed,
            Map<String, Long> states) {}

    record Item(
            int line,
            String url,
            String location,
            String status,
            @JsonProperty("case") String caseReference,
            CaseState state,
            String outcome,
            boolean withdrawn,
            NoticeAnswer.Problem error,
            NoticeTrack.Party waitingFor,
            String waitingForWhat,
            Instant since,
            Instant until) {}

    Answer of(Notice n, String after, int limit) {
        Page<NoticeView.Line> lines = views.lines(n.id(), false, after, limit);
        Map<Integer, NoticeTrack.Waiting> waiting = waiting(n, after, limit);
        NoticeFile.View file = files.of(n.id());
        return new Answer(
                n.reference(),
                n.submittedAt(),
                n.regime(),
                n.ipRight(),
                n.description(),
                n.goodFaithFile(),
                n.signature(),
                n.accepted(),
                n.rejected(),
                views.counts(n.id()),
                lines.items().stream().map(l -> item(l, waiting.get(l.line()))).toList(),
                lines.next(),
                file.state(),
                file.until(),
                lodged.missing(file.missing()),
                file.checks(),
                file.affirmed(),
                states(n));
    }

    /** How many rows there are of each word, such as {@code AWAITING_VERIFICATION} or {@code REJECTED}. */
    private Map<String, Long> states(Notice n) {
        Map<String, Long> states = new LinkedHashMap<>();
        tracking.counts(n.id()).forEach(c -> states.merge(c.word(), c.number(), Long::sum));
        return states;
    }

    private Map<Integer, NoticeTrack.Waiting> waiting(Notice n, String after, int limit) {
        Map<Integer, NoticeTrack.Waiting> waiting = new HashMap<>();
        tracking.rows(n.id(), RowFilter.ALL, after, limit).items().forEach(r -> waiting.put(r.line(), r.waiting()));
        return waiting;
    }

    private Item item(NoticeView.Line l, NoticeTrack.Waiting waiting) {
        return new Item(
                l.line(),
                l.raw(),
                l.url(),
                l.status(),
                l.caseReference(),
                l.state(),
                l.outcome(),
                l.withdrawn(),
                words.problem(l.errorCode(), l.errorDetail()),
                waiting == null ? null : waiting.party(),
                waiting == null ? null : waiting.what(),
                waiting == null ? null : waiting.since(),
                waiting == null ? null : waiting.until());
    }
}
