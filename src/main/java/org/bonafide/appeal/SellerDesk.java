package org.bonafide.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.letter.LetterDraft;
import org.bonafide.party.Languages;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.FormFault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Serves the seller who holds a link: acts in the seller's name, and says in plain words why something cannot be. */
@Component
class SellerDesk {

    private final SellerPageReader pages;
    private final AppealService appeals;
    private final AppealDrafts drafts;
    private final MessageSource messages;

    SellerDesk(SellerPageReader pages, AppealService appeals, AppealDrafts drafts, MessageSource messages) {
        this.pages = pages;
        this.appeals = appeals;
        this.drafts = drafts;
        this.messages = messages;
    }

    /** Unless the reader has chosen one, the page speaks the language the seller sells in. */
    void speakSellersLanguage(UUID caseId, HttpServletRequest request) {
        if (request.getParameter("lang") == null && WebUtils.getCookie(request, "lang") == null) {
            Locale language = Languages.locale(pages.of(caseId).facts().sellerLanguage());
            RequestContextUtils.getLocaleResolver(request).setLocale(request, null, language);
        }
    }

    /** The page, with what was typed if it has faults. */
    ModelAndView page(UUID caseId, SellerAppealForm typed, SellerAnswerForm answer, Model model) {
        SellerPage page = pages.of(caseId);
        model.addAttribute("page", page);
        AppealDrafts.Draft draft = drafts.of(caseId).orElse(null);
        model.addAttribute("draftSavedAt", draft == null ? null : draft.savedAt());
        if (typed == null) {
            model.addAttribute(
                    "form",
                    draft == null
                            ? SellerAppealForm.blank(page.facts().sellerName())
                            : SellerAppealForm.of(draft.fields()));
        }
        if (answer == null) {
            model.addAttribute("answerForm", SellerAnswerForm.blank());
        }
        boolean faulty = typed != null || answer != null;
        return new ModelAndView(
                "appeal/seller", model.asMap(), faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** @return false if there is something to correct */
    boolean appeal(
            UUID caseId, SellerAppealForm form, BindingResult faults, Locale language, RedirectAttributes redirect) {
        SellerPage page = pages.of(caseId);
        SellerFormCheck.check(form, page.wanted(), faults);
        return take(page, faults, redirect, "seller.appeal.done", () -> {
            appeals.submit(caseId, form.submission(language, page.wanted()), form.files());
            drafts.forget(caseId);
            return true;
        });
    }

    /** Keeps what was typed; nothing is checked, and nobody but the holder of the link reads it. */
    void keep(UUID caseId, SellerAppealForm form, RedirectAttributes redirect) {
        drafts.keep(caseId, form.kept());
        redirect.addFlashAttribute("flash", text("seller.draft.kept"));
    }

    /** @return false if there is something to correct */
    boolean answer(UUID caseId, SellerAnswerForm form, BindingResult faults, RedirectAttributes redirect) {
        return take(pages.of(caseId), faults, redirect, "seller.answer.done", () -> {
            appeals.cure(caseId, form.answer(), form.files());
            return true;
        });
    }

    private boolean take(
            SellerPage page, BindingResult faults, RedirectAttributes redirect, String done, Supplier<Boolean> act) {
        if (faults.hasErrors()) {
            return false;
        }
        try {
            Actors.as(
                    Actor.link("seller:" + page.facts().sellerId(), page.facts().sellerName()), act);
            redirect.addFlashAttribute("flash", text(done));
        } catch (NotNow late) {
            Appeal appeal = late.standing().appeal();
            String received = appeal == null ? "" : LetterDraft.moment(appeal.receivedAt());
            redirect.addFlashAttribute("flash", text("seller.notNow." + late.getMessage(), received));
            redirect.addFlashAttribute("flashKind", "warn");
        } catch (FormFault fault) {
            faults.rejectValue("files", fault.code(), fault.arguments(), fault.code());
            return false;
        }
        return true;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
