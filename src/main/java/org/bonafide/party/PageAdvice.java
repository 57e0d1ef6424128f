package org.bonafide.party;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has: who reads it, where it is, and the time it was made. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final Viewers viewers;
    private final Clock clock;

    PageAdvice(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    @ModelAttribute("me")
    Viewer me(HttpServletRequest request) {
        return viewers.of(request).orElse(null);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    /** An empty field is a missing value, whatever spaces were typed. */
    @InitBinder
    void blankIsMissing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
