package org.bonafide.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.bonafide.regime.Calculation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, their history and their deadlines, by API. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private static final int MOST = 200;

    private final CaseListRepository cases;
    private final CasePageReader pages;
    private final LedgerWords ledger;

    CaseApi(CaseListRepository cases, CasePageReader pages, LedgerWords ledger) {
        this.cases = cases;
        this.pages = pages;
        this.ledger = ledger;
    }

    /** An event of the trail; details that hold others are told flat, with dots in their names. */
    record Event(
            long seq,
            Instant at,
            String type,
            String actorKind,
            String actor,
            String wayIn,
            String ruleVersion,
            Map<String, String> details) {

        static Event of(CaseEvent e) {
            Map<String, String> details = new LinkedHashMap<>();
            e.details().forEach(d -> details.put(d.key(), d.value()));
            return new Event(e.seq(), e.at(), e.type(), e.actorKind(), e.actor(), e.wayIn(), e.ruleVersion(), details);
        }
    }

    @GetMapping
    Page<CaseRow> list(
            @ModelAttribute CaseFilter filter,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") String limit,
            Viewer viewer) {
        return cases.list(filter.checked(), viewer, after, limit(limit));
    }

    @GetMapping("/{reference}")
    CaseRow get(@PathVariable String reference, Viewer viewer) {
        return cases.find(reference, viewer).orElseThrow(() -> new NotFound("case " + reference));
    }

    @GetMapping("/{reference}/events")
    Page<Event> events(
            @PathVariable String reference,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "200") String limit,
            Viewer viewer) {
        return pages.events(reference, viewer, seq(after), limit(limit)).map(Event::of);
    }

    @GetMapping("/{reference}/deadlines")
    Page<LedgerWords.Told> deadlines(@PathVariable String reference, Viewer viewer) {
        return new Page<>(
                pages.deadlines(reference, viewer).stream().map(ledger::tell).toList(), null);
    }

    /** The days of a deadline, counted again by the version of the rule it began under; 404 where none are counted. */
    @GetMapping("/{reference}/deadlines/{id}")
    Calculation calculation(@PathVariable String reference, @PathVariable UUID id, Viewer viewer) {
        return pages.calculation(reference, id, viewer).orElseThrow(() -> new NotFound("days of deadline " + id));
    }

    private static long seq(String after) {
        String[] key = Cursor.read(after, 1);
        return key == null ? 0 : number("after", key[0]);
    }

    private static int limit(String limit) {
        return (int) Math.max(1, Math.min(MOST, number("limit", limit)));
    }

    private static long number(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FormFault(field, field.equals("after") ? "error.cursor" : "error.value");
        }
    }
}
