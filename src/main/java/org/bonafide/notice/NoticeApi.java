package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices by API. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

    private final NoticeService service;
    private final WithdrawalService withdrawals;
    private final NoticeRepository notices;
    private final NoticeDetails details;
    private final ErrorFile errors;

    NoticeApi(
            NoticeService service,
            WithdrawalService withdrawals,
            NoticeRepository notices,
            NoticeDetails details,
            ErrorFile errors) {
        this.service = service;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.details = details;
        this.errors = errors;
    }

    record Withdrawal(List<String> listings, String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    NoticeAnswer submit(
            @RequestBody NoticeSubmission notice,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Viewer viewer) {
        return service.submit(notice, viewer, WayIn.API, key);
    }

    @GetMapping("/{reference}")
    NoticeDetails.Answer get(
            @PathVariable String reference,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "200") int limit,
            Viewer viewer) {
        return details.of(notice(reference, viewer), after, Math.max(1, Math.min(limit, 200)));
    }

    @GetMapping("/{reference}/errors.csv")
    void errors(@PathVariable String reference, Viewer viewer, HttpServletResponse response) throws IOException {
        errors.send(notice(reference, viewer), response);
    }

    @PostMapping("/{reference}/withdrawal")
    WithdrawalAnswer withdraw(@PathVariable String reference, @RequestBody Withdrawal withdrawal, Viewer viewer) {
        return withdrawals.withdraw(reference, withdrawal.listings(), withdrawal.reason(), viewer);
    }

    private Notice notice(String reference, Viewer viewer) {
        return notices.find(reference, viewer).orElseThrow(() -> new NotFound("notice " + reference));
    }
}
