package org.bonafide.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.LocaleResolver;

/** One's own page: who one is here, the language, and the tokens for the API. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private final ApiTokenService tokens;
    private final PartyService parties;
    private final LocaleResolver languages;

    ProfileController(ApiTokenService tokens, PartyService parties, LocaleResolver languages) {
        this.tokens = tokens;
        this.parties = parties;
        this.languages = languages;
    }

    /** A token to be made. */
    record Form(
            @NotBlank(message = "{profile.token.name.missing}") @Size(max = 80) String name,
            @NotNull(message = "{profile.token.scope.missing}") ApiTokenService.Scope scope,
            @NotNull(message = "{profile.token.days.wrong}")
                    @Min(value = 1, message = "{profile.token.days.wrong}")
                    @Max(value = 365, message = "{profile.token.days.wrong}")
                    Integer days) {}

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("form", new Form(null, ApiTokenService.Scope.READ, 90));
        return page(viewer, model);
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        parties.chooseLanguage(viewer, Languages.locale(language));
        languages.setLocale(request, response, Languages.locale(language));
        return "redirect:/profile";
    }

    /** Shown in this answer and never again, so there is no redirect. */
    @PostMapping("/tokens")
    String make(
            @Valid @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            model.addAttribute("made", tokens.make(viewer, form.name(), form.scope(), Duration.ofDays(form.days())));
        }
        return page(viewer, model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Viewer viewer) {
        tokens.revoke(viewer, id);
        return "redirect:/profile";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("tokens", tokens.of(viewer));
        return "party/profile";
    }
}
