package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a notice, and its files. */
@Controller
@RequestMapping("/notices/{reference}")
class NoticeController {

    private final NoticeRepository notices;
    private final NoticePage page;
    private final ErrorFile errors;
    private final NoticeExport export;
    private final NoticeAgain again;

    NoticeController(
            NoticeRepository notices, NoticePage page, ErrorFile errors, NoticeExport export, NoticeAgain again) {
        this.notices = notices;
        this.page = page;
        this.errors = errors;
        this.export = export;
        this.again = again;
    }

    @GetMapping
    String show(@PathVariable String reference, NoticePage.Part part, Viewer viewer, Model model) {
        model.addAttribute("form", WithdrawalController.Withdrawal.BLANK);
        page.into(model, notice(reference, viewer), part, viewer);
        return "notice/notice";
    }

    @GetMapping("/errors.csv")
    void errors(@PathVariable String reference, Viewer viewer, HttpServletResponse response) throws IOException {
        errors.send(notice(reference, viewer), response);
    }

    @GetMapping("/export.csv")
    void export(@PathVariable String reference, Viewer viewer, HttpServletResponse response) throws IOException {
        export.send(notice(reference, viewer), response);
    }

    /** A new draft with the refused rows. */
    @PostMapping("/again")
    String again(@PathVariable String reference, Viewer viewer) {
        return "redirect:" + DraftStep.LISTINGS.path(again.begin(notice(reference, viewer), viewer));
    }

    private Notice notice(String reference, Viewer viewer) {
        return notices.find(reference, viewer).orElseThrow(() -> new NotFound("notice " + reference));
    }
}
