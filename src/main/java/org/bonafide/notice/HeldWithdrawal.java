package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdraws a notice that waits to be completed, whole or for some of its rows: no case of it is open. */
@Component
class HeldWithdrawal {

    private final Defects defects;
    private final DefectiveNotices notices;
    private final LocationReader reader;
    private final JdbcClient jdbc;

    HeldWithdrawal(Defects defects, DefectiveNotices notices, LocationReader reader, JdbcClient jdbc) {
        this.defects = defects;
        this.notices = notices;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    private record Row(int line, String raw, String url) {}

    /** Whether the notice is one that waits. */
    boolean concerns(Notice notice) {
        return defects.state(notice.id()).equals("DEFECTIVE");
    }

    /** @param listings null or empty for the whole notice */
    WithdrawalAnswer withdraw(Notice notice, List<String> listings, String reason) {
        List<Row> held = held(notice);
        if (listings == null || listings.isEmpty()) {
            return withdraw(notice, held, true, reason);
        }
        List<Row> chosen = new ArrayList<>();
        for (int i = 0; i < listings.size(); i++) {
            chosen.add(named(held, listings.get(i), i));
        }
        return withdraw(notice, chosen.stream().distinct().toList(), false, reason);
    }

    /** The same for lines chosen on the notice's page. */
    WithdrawalAnswer withdrawLines(Notice notice, List<Integer> lines, String reason) {
        List<Row> chosen =
                held(notice).stream().filter(r -> lines.contains(r.line())).toList();
        if (chosen.isEmpty()) {
            throw new FormFault("lines", "notice.withdrawal.noLines");
        }
        return withdraw(notice, chosen, false, reason);
    }

    private WithdrawalAnswer withdraw(Notice notice, List<Row> rows, boolean whole, String reason) {
        int withdrawn = notices.withdraw(
                notice, whole ? null : rows.stream().map(Row::line).toList(), NoticeSubmission.clean(reason));
        List<WithdrawalAnswer.Item> items = rows.stream()
                .map(r -> new WithdrawalAnswer.Item(r.line(), r.raw(), null, WithdrawalAnswer.Result.WITHDRAWN))
                .toList();
        return new WithdrawalAnswer(notice.reference(), withdrawn, items);
    }

    private List<Row> held(Notice notice) {
        return jdbc.sql("select line, raw, url from notice_line where notice = ? and status = 'HELD' order by line")
                .param(notice.id())
                .query(Row.class)
                .list();
    }

    private Row named(List<Row> rows, String given, int i) {
        ListingUrl read = reader.one(given).url();
        return rows.stream()
                .filter(r -> r.raw().equals(given) || read != null && same(read, reader.kept(r.url())))
                .findFirst()
                .orElseThrow(() -> new FormFault("listings[" + i + "]", "notice.withdrawal.unknownListing"));
    }

    private static boolean same(ListingUrl one, ListingUrl other) {
        return other != null && one.identity().equals(other.identity());
    }
}
