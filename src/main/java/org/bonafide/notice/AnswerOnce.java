package org.bonafide.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives one answer to one idempotency key. The key's row is written first, in the transaction of the act: of two at
 * once, the second waits for the first and then reads its answer; an act that fails leaves the key free.
 */
@Component
class AnswerOnce {

    private static final int LONGEST_KEY = 200;

    private final AnswerItems items;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AnswerOnce(AnswerItems items, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.items = items;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The notice taken, and what is answered. */
    record Taken(UUID notice, NoticeAnswer answer) {}

    private record Kept(byte[] bodyHash, String answer, UUID notice, Instant createdAt) {}

    /** @throws Conflict when the key was used for another content */
    NoticeAnswer once(Viewer viewer, String key, Object content, Supplier<Taken> act) {
        if (key == null || key.isBlank()) {
            return act.get().answer();
        }
        if (key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new FormFault("Idempotency-Key", "notice.key.invalid", LONGEST_KEY);
        }
        byte[] hash = Hashes.sha256(json.writeValueAsBytes(content));
        if (!reserve(viewer, key, hash)) {
            return earlier(viewer, key, hash);
        }
        Taken taken = act.get();
        jdbc.sql("update idempotency set answer = ?, notice = ? where person = ? and key = ?")
                .params(json.writeValueAsString(taken.answer().with(List.of())), taken.notice(), viewer.id(), key)
                .update();
        return taken.answer();
    }

    private boolean reserve(Viewer viewer, String key, byte[] hash) {
        return jdbc.sql(
                                """
                                insert into idempotency (person, key, body_hash, answer, created_at)
                                values (?, ?, ?, '', ?) on conflict (person, key) do nothing""")
                        .params(viewer.id(), key, hash, Times.at(clock))
                        .update()
                == 1;
    }

    private NoticeAnswer earlier(Viewer viewer, String key, byte[] hash) {
        Kept kept = jdbc.sql(
                        "select body_hash, answer, notice, created_at from idempotency where person = ? and key = ?")
                .params(viewer.id(), key)
                .query(Kept.class)
                .single();
        if (!Arrays.equals(kept.bodyHash(), hash)) {
            throw new Conflict("notice.key.used", viewer.name(), kept.createdAt());
        }
        return json.readValue(kept.answer(), NoticeAnswer.class).with(items.of(kept.notice()));
    }
}
