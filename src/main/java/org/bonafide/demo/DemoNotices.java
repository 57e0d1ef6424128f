package org.bonafide.demo;

import static org.bonafide.demo.DemoRights.NORTHWIND_WORK;
import static org.bonafide.demo.DemoRights.QINGHE_MARK;

import java.time.LocalDate;
import org.bonafide.demo.DemoDesk.Words;
import org.bonafide.notice.GoodFaithCheck;
import org.bonafide.notice.GoodFaithCheck.Kind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices that wait to be completed, what was checked before others, and a memorandum beside the law. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoNotices {

    static final GoodFaithCheck[] KEYS = {
        check(Kind.AUTHORISED_SELLERS, "2026-11-02", "Grace Lindqvist", "该店不在授权经销商名单之内。"),
        check(Kind.TEST_PURCHASE, "2026-11-03", "公证员在场", "购得激活码一份，三周后失效；经查属于批量许可。"),
        check(Kind.PRICE_COMPARISON, "2026-11-04", "Grace Lindqvist", "售价不及正版价格的一成。")
    };

    static final GoodFaithCheck[] MEDIA = {
        check(Kind.LICENCE_LIST, "2026-10-29", "Grace Lindqvist", "No licence covers this seller."),
        check(
                Kind.TEST_PURCHASE,
                "2026-10-29",
                "Grace Lindqvist",
                "Disc home-burnt; key belongs to a volume agreement."),
        check(
                Kind.PACKAGING,
                "2026-11-04",
                "Product security team",
                "Certificate printed; the woven thread is missing.")
    };

    static final GoodFaithCheck[] PROGRAM = {
        check(Kind.LICENCE_LIST, "2026-11-10", "Oliver Hart", "No licence to this seller was ever granted."),
        check(Kind.FAIR_USE, "2026-11-10", "Oliver Hart", "Whole copies for sale; no exception comes into question.")
    };

    static final GoodFaithCheck[] PHONES = {
        check(Kind.AUTHORISED_SELLERS, "2026-11-05", "沈若兰", "已排除全部授权店铺。"),
        check(Kind.TEST_PURCHASE, "2026-11-06", "沈若兰", "购得两台，序列号不在生产记录之内。"),
        check(Kind.PACKAGING, "2026-11-09", "青禾检测中心", "主板、电池及包装均非我司部件。")
    };

    private static final Words DOWNLOADS = new Words(
            "The listings hand out a cracked installer of Northwind Office 2024 by download link.",
            "Cracked installer",
            "Hash compared with the registered deposit copy.",
            null);
    private static final Words PARTS = new Words("冒用“青禾 QINGHE”商标的电池和充电器，外壳标识为印刷仿制。", "仿制标识", null, null);

    private final DemoDesk desk;
    private final DemoDrafts drafts;
    private final JdbcClient jdbc;

    DemoNotices(DemoDesk desk, DemoDrafts drafts, JdbcClient jdbc) {
        this.desk = desk;
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    void make() {
        jdbc.sql(
                        """
                        insert into regime_overlay (key, regime, holder, effective_from)
                        values ('CONTRACT_MOU', 'CN_ECL', ?, date '2015-12-21') on conflict do nothing""")
                .param(DemoPeople.NORTHWIND)
                .update();
        desk.lodge(
                "incomplete-downloads",
                "counsel",
                "US_DMCA",
                NORTHWIND_WORK,
                DOWNLOADS.checked(PROGRAM[1]),
                desk.listings("s-2006", "software", 3));
        desk.lodge(
                "incomplete-parts",
                "counsel2",
                "CN_ECL",
                QINGHE_MARK,
                PARTS.checked(PHONES[0]),
                desk.listings("s-2014", "appliances", 2));
        drafts.make();
    }

    private static GoodFaithCheck check(Kind kind, String on, String by, String result) {
        return new GoodFaithCheck(kind, LocalDate.parse(on), by, result, null);
    }
}
