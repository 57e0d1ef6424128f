package org.bonafide.task;

import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes tasks, gives them back, hands them over; what happened is said on the page one came from. */
@Controller
class TaskActsController {

    private final TaskDesk desk;
    private final NextTask next;
    private final MessageSource messages;

    TaskActsController(TaskDesk desk, NextTask next, MessageSource messages) {
        this.desk = desk;
        this.next = next;
        this.messages = messages;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(
            @PathVariable String id,
            @RequestParam(required = false) String back,
            Viewer viewer,
            RedirectAttributes flash) {
        return say(flash, back, "task.claimed", () -> desk.claim(id, viewer));
    }

    @PostMapping("/tasks/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam(required = false) String back,
            Viewer viewer,
            RedirectAttributes flash) {
        return say(flash, back, "task.released", () -> desk.release(id, viewer));
    }

    @GetMapping("/tasks/{id}/handover")
    String takers(@PathVariable String id, Viewer viewer, Model model) {
        WorkTask task = desk.open(id, null, viewer);
        model.addAttribute("task", task).addAttribute("takers", desk.takers(task, viewer));
        return "task/handover";
    }

    @PostMapping("/tasks/{id}/handover")
    String handOver(
            @PathVariable String id,
            @RequestParam(required = false) String to,
            Viewer viewer,
            RedirectAttributes flash) {
        return say(flash, "tab=mine", "task.handedOver", () -> desk.handOver(id, to, viewer));
    }

    @PostMapping("/tasks/next")
    String next(@RequestParam(required = false) String kind, Viewer viewer, RedirectAttributes flash) {
        return next.claim(kind, viewer).map(task -> "redirect:" + task.path()).orElseGet(() -> {
            flash.addFlashAttribute("flash", text("task.next.none"));
            return "redirect:/tasks";
        });
    }

    private String say(RedirectAttributes flash, String back, String key, Supplier<WorkTask> act) {
        WorkTask task = null;
        try {
            task = act.get();
            flash.addFlashAttribute("flash", text(key, text("task.kind." + task.kind()), task.reference()));
        } catch (Conflict c) {
            flash.addFlashAttribute(
                    "flash",
                    text(
                            c.code(),
                            c.who(),
                            String.valueOf(c.when() == null ? null : c.when().truncatedTo(ChronoUnit.SECONDS))));
            flash.addFlashAttribute("flashKind", "bad");
        } catch (FormFault f) {
            flash.addFlashAttribute("flash", text(f.code(), f.arguments()));
            flash.addFlashAttribute("flashKind", "bad");
        }
        return task != null && "form".equals(back) ? "redirect:" + task.path() : "redirect:/tasks" + query(back);
    }

    /** Only ever a query on the queue's own address. */
    private static String query(String back) {
        return back != null && back.matches("[A-Za-z0-9=&%._~+-]+") ? "?" + back : "";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
