package org.bonafide.party;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.beans.PropertyEditorSupport;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bonafide.platform.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the first administrator of a new Bonafide is made; there is no such page afterwards. */
@Controller
class SetupController {

    private final SetupService setup;
    private final MessageSource messages;

    SetupController(SetupService setup, MessageSource messages) {
        this.setup = setup;
        this.messages = messages;
    }

    /** The one-time secret, the marketplace's name, and who administers it. */
    record Form(
            @NotBlank String secret,
            @NotBlank @Size(max = 200) String organisation,
            @NotBlank @Pattern(regexp = "[\\p{L}\\p{N}._@-]{2,60}", message = "{setup.username.bad}") String username,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 200) String email,
            @NotBlank @Size(min = 12, message = "{setup.password.short}") String password) {

        Form {
            secret = stripped(secret);
            organisation = stripped(organisation);
            username = stripped(username);
            name = stripped(name);
            email = stripped(email);
            password = password == null || password.isEmpty() ? null : password;
        }

        private static String stripped(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** The encoder reads no more than this. */
        boolean passwordTooLong() {
            return password != null && password.getBytes(StandardCharsets.UTF_8).length > 72;
        }
    }

    /** Here a password keeps its spaces. */
    @InitBinder
    void asTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text);
            }
        });
    }

    @GetMapping("/setup")
    String ask(Model model) {
        onlyWhileOpen();
        model.addAttribute("form", new Form(null, null, null, null, null, null));
        model.addAttribute("locked", setup.isLocked());
        return "party/setup";
    }

    @PostMapping("/setup")
    String setUp(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        onlyWhileOpen();
        if (!setup.admits(form.secret()) && !errors.hasFieldErrors("secret")) {
            errors.rejectValue("secret", "setup.secret.wrong");
        }
        if (form.passwordTooLong()) {
            errors.rejectValue("password", "setup.password.long");
        }
        if (setup.isLocked()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        if (errors.hasErrors()) {
            model.addAttribute("locked", setup.isLocked());
            return "party/setup";
        }
        setup.setUp(form.organisation(), form.username(), form.name(), form.email(), form.password(), locale);
        redirect.addFlashAttribute("flash", messages.getMessage("setup.done", null, locale));
        return "redirect:/login";
    }

    private void onlyWhileOpen() {
        if (!setup.isOpen()) {
            throw new NotFound("setup");
        }
    }
}
