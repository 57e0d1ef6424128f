package org.bonafide.demo;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.bonafide.notice.GoodFaithCheck;
import org.bonafide.notice.NoticeAnswer;
import org.bonafide.notice.NoticeService;
import org.bonafide.notice.NoticeSubmission;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Times;
import org.bonafide.task.TaskForms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The hands of the demo people: they give notices and complete tasks by the same services as the pages. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoDesk {

    /** How often to look for what the jobs do in the background, and how long at most: half a second, two minutes. */
    private static final int LOOKS = 240;

    private final PartyService parties;
    private final NoticeService notices;
    private final TaskForms forms;
    private final DemoEvidence evidence;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DemoDesk(
            PartyService parties,
            NoticeService notices,
            TaskForms forms,
            DemoEvidence evidence,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.parties = parties;
        this.notices = notices;
        this.forms = forms;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Viewer viewer(String username) {
        return parties.viewer(username).orElseThrow();
    }

    <T> T as(String username, Supplier<T> work) {
        return Actors.as(Actor.person(username, viewer(username).name(), WayIn.PAGE), work);
    }

    boolean isFinished() {
        return exists("select 1 from demo_script");
    }

    void finish() {
        jdbc.sql("insert into demo_script (finished_at) values (?)")
                .param(Times.at(clock))
                .update();
    }

    /** Whether something is there: a query with as many places as there are parameters. */
    boolean exists(String rows, Object... parameters) {
        return jdbc.sql("select exists (" + rows + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    /** The right under this title that is entered. */
    UUID right(String title) {
        return jdbc.sql("select id from ip_right where title = ? and state = 'APPROVED' order by entered_at limit 1")
                .param(title)
                .query(UUID.class)
                .single();
    }

    /** Whether somebody has done this task of the case. */
    boolean isDone(String kind, String reference) {
        return exists("select 1 from work_task where kind = ? and reference = ? and state = 'DONE'", kind, reference);
    }

    /**
     * Gives notice, once under each name, and returns the references of the cases it opened, in order of the rows.
     */
    List<String> notice(String name, String username, String regime, String right, Words words, List<String> rows) {
        String key = "demo-" + name;
        List<String> before = jdbc.sql(
                        """
                        select c.reference from idempotency i join infringement_case c on c.notice = i.notice
                        where i.key = ? order by c.line""")
                .param(key)
                .query(String.class)
                .list();
        return before.isEmpty() ? give(key, username, regime, right, words, rows) : before;
    }

    private List<String> give(
            String key, String username, String regime, String right, Words words, List<String> rows) {
        NoticeSubmission notice = new NoticeSubmission(
                regime,
                right(right).toString(),
                words.description(),
                new NoticeSubmission.Statements(
                        true, true, true, viewer(username).name()),
                words.goodFaithFile(),
                rows.stream()
                        .map(url -> new NoticeSubmission.Listing(url, words.reason(), null, seenAt(username, url)))
                        .toList(),
                words.proof() == null ? List.of() : List.of(file(username, words.proof())),
                words.checks(),
                false);
        NoticeAnswer answer = as(username, () -> notices.submit(notice, viewer(username), WayIn.PAGE, key));
        return StreamSupport.stream(answer.items().spliterator(), false)
                .map(NoticeAnswer.Item::caseReference)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** What counsel writes in a notice; {@code proof} is the text of a file that goes with it, null for none. */
    record Words(String description, String reason, String goodFaithFile, String proof, List<GoodFaithCheck> checks) {

        Words(String description, String reason, String goodFaithFile, String proof) {
            this(description, reason, goodFaithFile, proof, List.of());
        }

        /** The same with what was checked, one by one. */
        Words checked(GoodFaithCheck... checks) {
            return new Words(description, reason, goodFaithFile, proof, List.of(checks));
        }
    }

    /** Gives a notice that lacks its statement of accuracy and its signature, once under each name. */
    void lodge(String name, String username, String regime, String right, Words words, List<String> rows) {
        NoticeSubmission notice = new NoticeSubmission(
                regime,
                right(right).toString(),
                words.description(),
                new NoticeSubmission.Statements(true, null, true, null),
                words.goodFaithFile(),
                rows.stream()
                        .map(url -> new NoticeSubmission.Listing(url, words.reason(), null, null))
                        .toList(),
                List.of(),
                words.checks(),
                true);
        as(username, () -> notices.submit(notice, viewer(username), WayIn.PAGE, "demo-" + name));
    }

    /** The campaign under this title. */
    Optional<String> campaign(String titleEn) {
        return jdbc.sql("select reference from campaign where title_en = ? order by created_at limit 1")
                .param(titleEn)
                .query(String.class)
                .optional();
    }

    /** Uploads a text file as evidence. */
    UUID file(String username, String text) {
        return as(username, () -> evidence.written(text, viewer(username)));
    }

    private List<UUID> seenAt(String username, String address) {
        return as(username, () -> evidence.seenAt(address, viewer(username)));
    }

    /** Completes a task as soon as it is there; nothing if it does not come, or was done before. */
    void complete(String username, String kind, String reference, Object... fields) {
        if (isDone(kind, reference)) {
            return;
        }
        task(kind, reference)
                .ifPresent(id -> as(username, () -> {
                    forms.submit(id, kind, json.valueToTree(map(fields)), viewer(username));
                    return null;
                }));
    }

    /** Waits until the task is there. */
    Optional<String> task(String kind, String reference) {
        return await(() -> jdbc.sql(
                        """
                        select id from work_task where kind = ? and reference = ? and state = 'OPEN'
                        order by created_at, id limit 1""")
                .params(kind, reference)
                .query(String.class)
                .optional());
    }

    /** Waits until the case is in this state, and gives its id. */
    Optional<UUID> state(String reference, String state) {
        return await(() -> jdbc.sql("select id from infringement_case where reference = ? and state = ?")
                .params(reference, state)
                .query(UUID.class)
                .optional());
    }

    /** Addresses of live listings of a seller, as the marketplace's pages have them. */
    List<String> listings(String seller, String category, int count) {
        return jdbc.sql(
                        """
                        select l.url from sandbox_listing l where l.seller = ? and l.category = ? and l.state = 'LIVE'
                        order by (select count(*) from sandbox_order o where o.listing = l.id) desc, l.id limit ?""")
                .params(seller, category, count)
                .query(String.class)
                .list();
    }

    List<String> goneListings(int count) {
        return jdbc.sql("select url from sandbox_listing where state = 'GONE' order by id limit ?")
                .param(count)
                .query(String.class)
                .list();
    }

    /** The alerts to buyers in a case, once they are sent. */
    List<UUID> alerts(String reference) {
        return await(() -> Optional.of(jdbc.sql(
                                        """
                                select a.id from buyer_alert a join infringement_case c on c.id = a.case_id
                                where c.reference = ? and a.alerted_at is not null order by a.ordered_at, a.id""")
                                .param(reference)
                                .query(UUID.class)
                                .list())
                        .filter(l -> !l.isEmpty()))
                .orElse(List.of());
    }

    private static <T> Optional<T> await(Supplier<Optional<T>> probe) {
        for (int i = 0; i < LOOKS; i++) {
            Optional<T> found = probe.get();
            if (found.isPresent()) {
                return found;
            }
            LockSupport.parkNanos(500_000_000L);
        }
        return Optional.empty();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
