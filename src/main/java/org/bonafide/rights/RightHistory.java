package org.bonafide.rights;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail of one right: who did what when, and what changed. */
@Repository
class RightHistory {

    /** What counsel does before it shows anything to the marketplace. */
    private static final String UNSEEN =
            "('RightDrafted', 'RightEdited', 'CertificateGiven', 'CertificateRemoved', 'RightDropped')";

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RightHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first; how counsel wrote it is for the holder's own people and the auditor. */
    List<RightView.Step> of(UUID right, boolean drafts) {
        return jdbc.sql(
                        """
                        select at, type, actor_name, payload from audit_event
                        where subject = ? and type not in ('LetterSent', 'LetterDelivered')"""
                                + (drafts ? "" : " and type not in " + UNSEEN)
                                + " order by seq desc limit " + MOST)
                .param(right)
                .query((row, n) -> step(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("type"),
                        row.getString("actor_name"),
                        json.readTree(row.getString("payload"))))
                .list();
    }

    private RightView.Step step(OffsetDateTime at, String type, String who, JsonNode payload) {
        return new RightView.Step(
                at.toInstant(),
                who,
                type,
                text(payload, "purpose"),
                text(payload, "rightReason"),
                first(payload, "note", "reason", "file"),
                type.equals("GenuinePriceSet") ? prices(payload) : differences(payload));
    }

    private List<RightView.Difference> differences(JsonNode payload) {
        JsonNode before = payload.get("before");
        JsonNode after = payload.get("after");
        if (before == null || after == null || before.isNull() || after.isNull()) {
            return List.of();
        }
        return RightViews.differences(
                json.treeToValue(before, RightFacts.class), json.treeToValue(after, RightFacts.class));
    }

    private static List<RightView.Difference> prices(JsonNode payload) {
        List<RightView.Difference> changed = new ArrayList<>();
        changed.add(
                new RightView.Difference("genuinePrice", price(payload.get("before")), price(payload.get("after"))));
        return changed;
    }

    private static String price(JsonNode p) {
        return p == null || p.isNull() || text(p, "min") == null
                ? null
                : text(p, "min") + " – " + text(p, "max") + " " + text(p, "currency");
    }

    private static String first(JsonNode payload, String... names) {
        for (String name : names) {
            if (text(payload, name) != null) {
                return text(payload, name);
            }
        }
        return null;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
