package org.bonafide.awareness;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Counsel drafts a campaign and submits it, by which the rights holder agrees to its text. */
@Controller
@RequestMapping("/campaigns/new")
class NewCampaignController {

    private final CampaignService campaigns;
    private final CampaignDrafts drafts;
    private final MessageSource messages;

    NewCampaignController(CampaignService campaigns, CampaignDrafts drafts, MessageSource messages) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.messages = messages;
    }

    @ModelAttribute
    void choices(Viewer viewer, Model model) {
        Map<String, String> holders = new LinkedHashMap<>();
        drafts.holders(viewer).forEach(o -> holders.put(o.id().toString(), o.name()));
        model.addAttribute("holders", holders);
        model.addAttribute("categories", CampaignText.CATEGORIES);
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) boolean example, Viewer viewer) {
        UUID holder = drafts.onlyHolder(viewer);
        return new ModelAndView(
                "awareness/new-campaign", "form", example ? drafts.example(holder) : CampaignForm.blank(holder));
    }

    @PostMapping
    ModelAndView submit(
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult faults,
            Viewer viewer,
            RedirectAttributes after) {
        try {
            if (!faults.hasErrors()) {
                UUID holder = drafts.holder(form, viewer);
                String reference = campaigns.submit(holder, form.text(), viewer);
                Object[] arguments = {reference};
                after.addFlashAttribute(
                        "flash", messages.getMessage("campaign.submitted", arguments, LocaleContextHolder.getLocale()));
                return new ModelAndView("redirect:/campaigns/" + reference);
            }
        } catch (FormFault fault) {
            faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
        }
        return new ModelAndView("awareness/new-campaign", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
