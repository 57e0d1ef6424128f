package org.bonafide.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.appeal.AppealService;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.RefusalComplaintService;
import org.bonafide.notice.WithdrawalService;
import org.bonafide.party.Languages;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.remediation.BuyerClaims;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sellers, buyers and counsel of the demo do outside the task forms. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoParties {

    private final DemoDesk desk;
    private final CaseService cases;
    private final AppealService appeals;
    private final BuyerClaims claims;
    private final RefusalComplaintService complaints;
    private final WithdrawalService withdrawals;
    private final JdbcClient jdbc;
    private final LocalDate today;

    DemoParties(
            DemoDesk desk,
            CaseService cases,
            AppealService appeals,
            BuyerClaims claims,
            RefusalComplaintService complaints,
            WithdrawalService withdrawals,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.appeals = appeals;
        this.claims = claims;
        this.complaints = complaints;
        this.withdrawals = withdrawals;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    /** The seller appeals once the listing is down. */
    void appeal(String reference, String statement, String supplier) {
        appeal(reference, statement, supplier, null, null, List.of());
    }

    /** The seller gives a counter-notice with all that American law wants said. */
    void counterNotice(String reference, String statement, String supplier) {
        List<String> stated = List.of("PERJURY", "JURISDICTION", "SERVICE");
        appeal(reference, statement, supplier, "Unit 7, 88 Wharf Road, Portland, OR 97209", "+1 503 555 0118", stated);
    }

    private void appeal(
            String reference, String statement, String supplier, String address, String phone, List<String> stated) {
        if (desk.exists(
                "select 1 from appeal a join infringement_case c on c.id = a.case_id where c.reference = ?",
                reference)) {
            return;
        }
        desk.state(reference, "REMOVED").ifPresent(id -> {
            CaseFile file = cases.get(id);
            AppealService.Submission submission = new AppealService.Submission(
                    statement,
                    supplier,
                    supplier,
                    file.sellerName(),
                    address,
                    file.sellerId() + "@mail.example",
                    file.sellerName(),
                    Languages.locale(file.sellerLanguage()),
                    phone,
                    stated);
            link("seller:" + file.sellerId(), file.sellerName(), () -> appeals.submit(id, submission, List.of()));
        });
    }

    record Purchase(String buyerId, String buyerName, BigDecimal amount) {}

    /** The buyer with this number among the alerted claims all of the price. */
    void claim(String reference, int buyer, String story) {
        List<UUID> alerts = desk.alerts(reference);
        if (buyer < alerts.size()) {
            UUID alert = alerts.get(buyer);
            if (desk.exists("select 1 from claim where alert = ?", alert)) {
                return;
            }
            Purchase bought = jdbc.sql("select buyer_id, buyer_name, amount from buyer_alert where id = ?")
                    .param(alert)
                    .query(Purchase.class)
                    .single();
            link("buyer:" + bought.buyerId(), bought.buyerName(), () -> claims.claim(alert, story, bought.amount()));
        }
    }

    void complain(String counsel, String reference, String text) {
        if (desk.exists(
                "select 1 from refusal_complaint r join infringement_case c on c.id = r.case_id where c.reference = ?",
                reference)) {
            return;
        }
        desk.state(reference, "REFUSED")
                .ifPresent(id -> desk.as(counsel, () -> {
                    complaints.complain(reference, text, desk.viewer(counsel));
                    return null;
                }));
    }

    /** Consumer care pays the first claim of the case in full. */
    void payFirstClaim(String reference) {
        desk.complete(
                "care",
                "decideClaim",
                reference,
                "outcome",
                "PAY",
                "amount",
                jdbc.sql(
                                """
                        select k.amount from claim k join infringement_case c on c.id = k.case_id
                        join work_task t on t.item = k.id and t.state = 'OPEN' and t.kind = 'decideClaim'
                        where c.reference = ? order by t.created_at limit 1""")
                        .param(reference)
                        .query(BigDecimal.class)
                        .optional()
                        .orElse(BigDecimal.ONE));
    }

    /** Consumer care asks the buyer for a photograph. */
    void ask(String reference) {
        desk.complete(
                "care",
                "decideClaim",
                reference,
                "outcome",
                "ASK",
                "reason",
                "Please send a photograph of the disc and of the invoice.");
    }

    /** The notifier has gone to court. */
    void block(String counsel, String reference) {
        UUID filing = desk.file(counsel, "受理案件通知书\n(2026)浙0192民初118号，杭州互联网法院已立案受理。");
        desk.complete(
                counsel,
                "answerAppeal",
                reference,
                "outcome",
                "BLOCK",
                "blockType",
                "COURT_ACTION",
                "court",
                "杭州互联网法院",
                "number",
                "(2026)浙0192民初118号",
                "filedOn",
                today.toString(),
                "evidence",
                List.of(filing.toString()));
    }

    void withdraw(String counsel, String reference, String reason) {
        if (desk.exists(
                "select 1 from withdrawal w join infringement_case c on c.id = w.case_id where c.reference = ?",
                reference)) {
            return;
        }
        desk.state(reference, "REMOVED");
        String notice = jdbc.sql(
                        """
                        select n.reference from notice n join infringement_case c on c.notice = n.id
                        where c.reference = ?""")
                .param(reference)
                .query(String.class)
                .single();
        String url = jdbc.sql("select url from infringement_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        desk.as(counsel, () -> withdrawals.withdraw(notice, List.of(url), reason, desk.viewer(counsel)));
    }

    /** The marketplace's id of the case's listing, once it is known. */
    String listing(String reference) {
        return desk.state(reference, "AWAITING_VERIFICATION")
                .map(cases::get)
                .map(CaseFile::listingId)
                .orElse("none");
    }

    private static <T> T link(String id, String name, Supplier<T> work) {
        return Actors.as(Actor.link(id, name), work);
    }
}
