package org.bonafide.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseState;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Component;

/** A notice with the state of each of its listings, for the API. */
@Component
class NoticeDetails {

    private final NoticeViews views;
    private final NoticeWords words;

    NoticeDetails(NoticeViews views, NoticeWords words) {
        this.views = views;
        this.words = words;
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
            String next) {}

    record Item(
            int line,
            String url,
            String location,
            String status,
            @JsonProperty("case") String caseReference,
            CaseState state,
            String outcome,
            boolean withdrawn,
            NoticeAnswer.Problem error) {}

    Answer of(Notice n, String after, int limit) {
        Page<NoticeView.Line> lines = views.lines(n.id(), false, after, limit);
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
                lines.items().stream().map(this::item).toList(),
                lines.next());
    }

    private Item item(NoticeView.Line l) {
        return new Item(
                l.line(),
                l.raw(),
                l.url(),
                l.status(),
                l.caseReference(),
                l.state(),
                l.outcome(),
                l.withdrawn(),
                words.problem(l.errorCode(), l.errorDetail()));
    }
}
