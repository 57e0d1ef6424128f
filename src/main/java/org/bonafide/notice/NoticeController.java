package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of notices, a notice, and its withdrawal. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final NoticeRepository notices;
    private final NoticePage page;
    private final NoticeViews views;
    private final WithdrawalService withdrawals;
    private final ErrorFile errors;

    NoticeController(
            NoticeRepository notices,
            NoticePage page,
            NoticeViews views,
            WithdrawalService withdrawals,
            ErrorFile errors) {
        this.notices = notices;
        this.page = page;
        this.views = views;
        this.withdrawals = withdrawals;
        this.errors = errors;
    }

    /** The withdrawal: the whole notice, or the lines ticked. */
    record Withdrawal(String scope, List<Integer> lines, String reason) {}

    @GetMapping
    String list(@RequestParam(required = false) String after, Viewer viewer, Model model) {
        model.addAttribute("notices", views.list(viewer, after));
        return "notice/notices";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, NoticePage.Part part, Viewer viewer, Model model) {
        model.addAttribute("form", new Withdrawal("WHOLE", List.of(), null));
        page.into(model, notice(reference, viewer), part, viewer);
        return "notice/notice";
    }

    @GetMapping("/{reference}/errors.csv")
    void errors(@PathVariable String reference, Viewer viewer, HttpServletResponse response) throws IOException {
        errors.send(notice(reference, viewer), response);
    }

    @PostMapping("/{reference}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String reference,
            @ModelAttribute("form") Withdrawal form,
            BindingResult faults,
            NoticePage.Part part,
            Viewer viewer,
            Model model) {
        try {
            WithdrawalAnswer answer = "LINES".equals(form.scope())
                    ? withdrawals.withdrawLines(reference, lines(form), form.reason(), viewer)
                    : withdrawals.withdraw(reference, null, form.reason(), viewer);
            return new ModelAndView("redirect:/notices/" + answer.reference() + "?withdrawn=" + answer.withdrawn());
        } catch (FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        }
        page.into(model, notice(reference, viewer), part, viewer);
        return new ModelAndView("notice/notice", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Integer> lines(Withdrawal form) {
        return form.lines() == null ? List.of() : form.lines();
    }

    private Notice notice(String reference, Viewer viewer) {
        return notices.find(reference, viewer).orElseThrow(() -> new NotFound("notice " + reference));
    }
}
