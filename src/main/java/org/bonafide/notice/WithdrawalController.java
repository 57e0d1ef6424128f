package org.bonafide.notice;

import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes the withdrawal of a notice, or of some of its rows. */
@Controller
class WithdrawalController {

    private final NoticeRepository notices;
    private final NoticePage page;
    private final WithdrawalService withdrawals;

    WithdrawalController(NoticeRepository notices, NoticePage page, WithdrawalService withdrawals) {
        this.notices = notices;
        this.page = page;
        this.withdrawals = withdrawals;
    }

    /** The withdrawal: the whole notice, or the lines ticked. */
    record Withdrawal(String scope, List<Integer> lines, String reason) {

        static final Withdrawal BLANK = new Withdrawal("WHOLE", List.of(), null);

        Withdrawal {
            lines = lines == null ? List.of() : lines;
        }
    }

    @PostMapping("/notices/{reference}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String reference,
            @ModelAttribute("form") Withdrawal form,
            BindingResult faults,
            NoticePage.Part part,
            Viewer viewer,
            Model model) {
        try {
            WithdrawalAnswer answer = "LINES".equals(form.scope())
                    ? withdrawals.withdrawLines(reference, form.lines(), form.reason(), viewer)
                    : withdrawals.withdraw(reference, null, form.reason(), viewer);
            return new ModelAndView("redirect:/notices/" + answer.reference() + "?withdrawn=" + answer.withdrawn());
        } catch (FormFault fault) {
            FormFaults.show(List.of(fault), faults);
        }
        Notice notice = notices.find(reference, viewer).orElseThrow(() -> new NotFound("notice " + reference));
        page.into(model, notice, part, viewer);
        return new ModelAndView("notice/notice", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
