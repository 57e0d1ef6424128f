package org.bonafide.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bonafide.casefile.CaseEvent.Detail;
import org.bonafide.casefile.CaseFactsReader.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail of one case, cut to the viewer. */
@Repository
class CaseEventRepository {

    /** Messages that put a value into words, by the component's name. */
    private static final Map<String, String> WORDS = Map.of(
            "lane", "lane.",
            "regime", "regime.",
            "reasonCode", "reason.",
            "takedownReason", "reason.",
            "statement.reasonCode", "reason.",
            "stillRemovedFor", "reason.",
            "purpose", "task.kind.",
            "activity", "step.",
            "to", "letter.party.");

    /** Values that are names of ours, though not in capitals. */
    private static final Set<String> NAMES = Set.of("kind", "purpose", "activity");

    /** Known from elsewhere on the page, or of no use to a reader. */
    private static final Set<String> LEFT_OUT = Set.of(
            "subject",
            "task",
            "letter",
            "notice",
            "appeal",
            "claim",
            "right",
            "job",
            "evidence",
            "about",
            "answer.id",
            "answer.appeal",
            "statement.id",
            "statement.caseId");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseEventRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Events after this number of the chain, in its order; events that are not for the viewer are left out. */
    List<CaseEvent> of(UUID caseId, Sight sight, long afterSeq, int limit) {
        return jdbc.sql(
                        """
                        select seq, at, type, actor_kind, actor, actor_name, way_in, rule_version, payload
                        from audit_event where subject = ? and seq > ? order by seq limit ?""")
                .params(caseId, afterSeq, limit)
                .query((row, n) -> event(row, sight))
                .list();
    }

    /**
     * The first events of the story, each with the act it was part of: the events that one transaction wrote share their
     * {@code xmin}. What the letters' own list tells, one link and letter for each buyer, is left out and does not count.
     */
    List<Told> told(UUID caseId, Sight sight, int limit) {
        return jdbc.sql(
                        """
                        select seq, at, type, actor_kind, actor, actor_name, way_in, rule_version, payload,
                            xmin::text as act
                        from audit_event where subject = ? and type not in ('TaskCompleted', 'LinkGranted')
                            and not (type in ('LetterSent', 'LetterDelivered') and payload like '%"to":"BUYER"%')
                        order by seq limit ?""")
                .params(caseId, limit)
                .query((row, n) -> new Told(event(row, sight), row.getString("act") + row.getString("actor")))
                .list();
    }

    /** An event, and a word that it shares with the events of the same act. */
    record Told(CaseEvent event, String act) {}

    private CaseEvent event(ResultSet row, Sight sight) throws SQLException {
        String type = row.getString("type");
        boolean named = EventSight.showsActor(row.getString("actor"), type, sight);
        return new CaseEvent(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                type,
                row.getString("actor_kind"),
                named ? row.getString("actor_name") : null,
                row.getString("way_in"),
                row.getString("rule_version"),
                details(type, row.getString("payload"), sight));
    }

    private List<Detail> details(String type, String payload, Sight sight) {
        List<Detail> details = new ArrayList<>();
        add(type, "", json.readTree(payload), details);
        details.removeIf(d -> !EventSight.showsDetail(type, d.key(), sight));
        return details;
    }

    private static void add(String type, String prefix, JsonNode object, List<Detail> details) {
        object.properties().forEach(field -> {
            String key = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                add(type, key + ".", value, details);
            } else if (!value.isNull() && !LEFT_OUT.contains(key)) {
                String text = value.isArray() ? value.toString() : value.asString();
                details.add(new Detail(key, text, words(type, key, text)));
            }
        });
    }

    /** The key of a message for a value of a closed list; null for what people wrote. */
    static String words(String type, String key, String value) {
        if (!value.matches("[A-Z][A-Z_]+|true|false") && !NAMES.contains(key)) {
            return null;
        }
        return switch (key) {
            case "before", "after" -> (type.startsWith("Case") ? "caseState." : "event.value.") + value;
            case "outcome" -> (type.equals("CaseClosed") ? "outcome." : "event.value.") + value;
            case "kind" ->
                (type.startsWith("Task") ? "task.kind." : type.startsWith("Link") ? "event.value." : "letter.kind.")
                        + value;
            default -> WORDS.getOrDefault(key, "event.value.") + value;
        };
    }
}
