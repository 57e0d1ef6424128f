package org.bonafide.demo;

import static org.bonafide.demo.DemoRights.NORTHWIND_MARK;
import static org.bonafide.demo.DemoRights.NORTHWIND_WORK;
import static org.bonafide.demo.DemoRights.QINGHE_MARK;

import java.util.ArrayList;
import java.util.List;
import org.bonafide.demo.DemoDesk.Words;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Cases in every stage, in both languages, under three regimes: the script that the demo people play. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoCases {

    private static final Words KEYS = new Words(
            "卖家出售来历不明的激活码和第三方账号，页面使用我方注册商标“NORTHWIND”“北风”，均未获授权。买家反映激活码数周后失效。",
            "仅凭聊天发送的激活码，无包装、无授权书、价格低于正版一成",
            "2026 年 11 月 3 日公证测试购买一份；已核对授权经销商名单，该店不在其中。",
            "公证书摘要\n2026 年 11 月 3 日，公证员在场，以普通消费者身份在该店购买激活码一份，页面与聊天记录均已固定。");
    private static final Words MEDIA = new Words(
            "Home-burnt discs and used volume licences offered as new retail copies under the mark NORTHWIND.",
            "Printed certificate instead of the woven label; key belongs to a volume agreement",
            "Test buy of 29 October 2026, photographs kept; list of licensed resellers checked on the same day.",
            "Test buy report\nOrdered on 29 October 2026, received on 4 November. Label printed, no woven thread; disc home-burnt.");
    private static final Words PROGRAM = new Words(
            "The listings distribute copies of Northwind Office 2024 without a licence.",
            "Download link and cracked activation sent by chat",
            "Compared with the registered deposit copy; no licence was ever granted to this seller.",
            null);
    private static final Words PHONES = new Words(
            "假冒“青禾 QINGHE”商标的手机及配件，机身无进网许可，序列号在官网查询不到。",
            "高仿整机；序列号不存在",
            "测试购买两台，经我司检测中心鉴定为假冒；已排除授权店铺。",
            "鉴定报告\n送检样品两台，序列号均不在我司生产记录内，主板与电池非我司部件，鉴定为假冒。");

    private final DemoDesk desk;
    private final DemoParties parties;
    private final DemoCampaigns campaigns;
    private final DemoNotices notices;
    private final DemoRelistings relistings;
    private final DemoMisuse misuse;
    private final FailureSwitches failures;

    DemoCases(
            DemoDesk desk,
            DemoParties parties,
            DemoCampaigns campaigns,
            DemoNotices notices,
            DemoRelistings relistings,
            DemoMisuse misuse,
            FailureSwitches failures) {
        this.desk = desk;
        this.parties = parties;
        this.campaigns = campaigns;
        this.notices = notices;
        this.relistings = relistings;
        this.misuse = misuse;
        this.failures = failures;
    }

    /** Whether the script has not been played to its end yet. */
    boolean isUnfinished() {
        return !desk.isFinished();
    }

    /**
     * Plays the script; takes a minute or two, since the jobs take their time as they do in production. What an earlier
     * run has done already is left as it is.
     */
    void make() {
        campaigns.make();
        keys();
        media();
        program();
        phones();
        notices.make();
        misuse.make();
        desk.finish();
    }

    private void keys() {
        List<String> rows = new ArrayList<>(desk.listings("s-2001", "software", 7));
        rows.add("见上述链接");
        List<String> c = desk.notice("keys", "counsel", "CN_ECL", NORTHWIND_MARK, KEYS.checked(DemoNotices.KEYS), rows);
        uphold("reviewer", c.get(0), "页面与聊天记录一致，激活码为批量许可。");
        uphold("reviewer", c.get(1), null);
        uphold("reviewer2", c.get(2), "与 2025 年的案件为同一卖家。");
        refuse("reviewer", c.get(3), "NO_PRIMA_FACIE_EVIDENCE");
        desk.complete(
                "reviewer2", "verifyNotice", c.get(4), "outcome", "ASK", "questions", "请说明截图取自哪个商品页面，以及测试购买的订单号。");
        parties.appeal(c.get(0), "本店货源来自正规批发商，有进货发票，激活码均可正常使用。", "义乌市恒达软件批发部，发票 2026-0917");
        parties.claim(c.get(1), 0, "用了十天就提示不是正版，卖家已读不回。");
        parties.claim(c.get(1), 1, "发来的是截图，根本无法激活。");
        parties.appeal(c.get(2), "商品为本人正版软件的转让，并非假冒。", null);
        parties.complain(
                "counsel",
                c.get(3),
                "The photographs in the notice show the label from both sides; please look at page 3.");
        desk.complete("senior", "assessAppeal", c.get(0), "outcome", "COMPLETE");
        // The first case waits now for the time of the law, which runs from the delivery of the seller's statement.
        parties.payFirstClaim(c.get(1));
        relistings.make("counsel", NORTHWIND_MARK, c.get(1));
    }

    private void media() {
        List<String> c = desk.notice(
                "media",
                "counsel",
                "EU_DSA",
                NORTHWIND_MARK,
                MEDIA.checked(DemoNotices.MEDIA),
                desk.listings("s-2005", "software", 6));
        uphold("reviewer", c.get(0), null);
        uphold("reviewer2", c.get(1), "Label is printed; see photograph.");
        refuse("reviewer", c.get(2), "GENUINE_RESALE");
        uphold("reviewer2", c.get(3), null);
        parties.appeal(
                c.get(0),
                "These are used licences with a deletion statement by the first owner (UsedSoft).",
                "Elbe IT-Remarketing GmbH");
        parties.appeal(
                c.get(1),
                "I bought them from a licensed distributor and can show the invoice.",
                "Harbour Distribution Ltd");
        desk.complete("senior", "assessAppeal", c.get(0), "outcome", "COMPLETE");
        desk.complete("counsel", "answerAppeal", c.get(0), "outcome", "ACCEPT_RESTORATION");
        desk.complete("senior2", "assessAppeal", c.get(1), "outcome", "COMPLETE");
        desk.complete(
                "counsel",
                "answerAppeal",
                c.get(1),
                "outcome",
                "CONTEST",
                "reason",
                "The invoice names a product that was never sold in boxes. The keys belong to a school’s volume agreement.");
        parties.claim(c.get(3), 0, "The disc is home-burnt and the sticker has no hologram.");
        parties.ask(c.get(3));
    }

    private void program() {
        List<String> c = desk.notice(
                "program",
                "agent",
                "US_DMCA",
                NORTHWIND_WORK,
                PROGRAM.checked(DemoNotices.PROGRAM),
                desk.listings("s-2003", "software", 4));
        uphold("reviewer", c.get(0), null);
        parties.claim(c.get(0), 0, "The key was already in use when I tried it on the day it came.");
        parties.counterNotice(
                c.get(0),
                "The download is our own free utility; it contains no part of Northwind Office.",
                "Written by our own two developers; the source can be inspected.");
        desk.complete("senior", "assessAppeal", c.get(0), "outcome", "COMPLETE");
        List<String> poor = desk.notice(
                "poor", "agent", "US_DMCA", NORTHWIND_WORK, PROGRAM, desk.listings("s-2004", "software", 2));
        uphold("reviewer", poor.get(0), null);
        parties.claim(poor.get(0), 0, "Seller vanished after payment.");
        parties.payFirstClaim(poor.get(0));
    }

    private void phones() {
        List<String> rows = new ArrayList<>(desk.listings("s-2014", "phones", 2));
        rows.addAll(desk.listings("s-2014", "electronics", 4));
        rows.addAll(desk.goneListings(1));
        List<String> c =
                desk.notice("phones", "counsel2", "CN_ECL", QINGHE_MARK, PHONES.checked(DemoNotices.PHONES), rows);
        uphold("reviewer2", c.get(0), "序列号查询无此设备。");
        parties.appeal(c.get(0), "本店所售为展示机，并非假冒。", null);
        desk.complete("senior2", "assessAppeal", c.get(0), "outcome", "COMPLETE");
        parties.block("counsel2", c.get(0));
        if (!desk.isDone("verifyNotice", c.get(1))) {
            failures.on(Call.REMOVAL, parties.listing(c.get(1)), Failure.FAIL, null);
        }
        uphold("reviewer", c.get(1), null);
        uphold("reviewer", c.get(2), null);
        parties.withdraw("counsel2", c.get(2), "经核实，该批次为正品配件，撤回通知。");
    }

    private void uphold(String reviewer, String reference, String note) {
        desk.complete(reviewer, "verifyNotice", reference, "outcome", "UPHOLD", "note", note);
    }

    private void refuse(String reviewer, String reference, String code) {
        desk.complete(reviewer, "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", code);
    }
}
