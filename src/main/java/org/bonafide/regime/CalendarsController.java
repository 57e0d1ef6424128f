package org.bonafide.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars, and the form by which an administrator adds a day off. */
@Controller
@RequestMapping("/operations/calendars")
class CalendarsController {

    private final CalendarService calendars;
    private final MessageSource messages;

    CalendarsController(CalendarService calendars, MessageSource messages) {
        this.calendars = calendars;
        this.messages = messages;
    }

    /** The fields. */
    record Form(
            @NotBlank(message = "{calendars.calendar.missing}") String calendar,
            @NotNull(message = "{calendars.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @NotBlank(message = "{calendars.name.missing}") @Size(max = 200) String name) {}

    @GetMapping
    ModelAndView show(Viewer viewer, Model model) {
        model.addAttribute("form", new Form(null, null, null));
        return page(viewer, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @Valid @ModelAttribute("form") Form form,
            BindingResult faults,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (!faults.hasErrors()) {
            try {
                int moved =
                        calendars.add(form.calendar(), form.day(), form.name().strip());
                flash.addFlashAttribute(
                        "flash",
                        messages.getMessage("calendars.added", new Object[] {moved}, LocaleContextHolder.getLocale()));
                return new ModelAndView("redirect:/operations/calendars");
            } catch (FormFault fault) {
                faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            }
        }
        return page(viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Viewer viewer, Model model, HttpStatus status) {
        List<CalendarService.Known> known = calendars.all();
        Map<String, String> choices = new LinkedHashMap<>();
        known.forEach(c -> choices.put(
                c.key(), messages.getMessage("calendar." + c.key(), null, LocaleContextHolder.getLocale())));
        model.addAttribute("section", "operations");
        model.addAttribute("calendars", known);
        model.addAttribute("choices", choices);
        model.addAttribute("mayAct", viewer.has(Role.ADMINISTRATOR));
        return new ModelAndView("regime/calendars", model.asMap(), status);
    }
}
