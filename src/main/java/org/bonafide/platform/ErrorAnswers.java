package org.bonafide.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One answer for one error: a page for people, a problem detail (RFC 9457) for programs. */
@Component
class ErrorAnswers {

    private static final List<Integer> PAGES = List.of(403, 404, 409, 413, 500);

    private final MessageSource messages;
    private final Clock clock;

    ErrorAnswers(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param properties what a program is told besides */
    Object answer(
            HttpServletRequest request,
            HttpStatusCode status,
            HttpHeaders headers,
            String detail,
            Map<String, ?> properties) {
        if (!isForPrograms(request)) {
            Map<String, Object> model = new HashMap<>();
            model.put("detail", detail);
            model.put("path", uri(request));
            model.put("timestamp", Date.from(clock.instant()));
            return new ModelAndView("error/" + page(status), model, status);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(uri(request)));
        properties.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    Object answer(HttpServletRequest request, HttpStatus status, String code, Object... arguments) {
        return answer(request, status, HttpHeaders.EMPTY, text(code, arguments), Map.of());
    }

    /** The words of a status that nothing more is known of. */
    Object answer(HttpServletRequest request, HttpStatusCode status, HttpHeaders headers) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String otherwise = known == null ? String.valueOf(status.value()) : known.getReasonPhrase();
        return answer(request, status, headers, text("error." + status.value(), otherwise, new Object[0]), Map.of());
    }

    /** The message of this key; without one, the key. */
    String text(String code, Object... arguments) {
        return text(code, code, arguments);
    }

    String text(String code, String otherwise, Object[] arguments) {
        return messages.getMessage(code, arguments, otherwise, LocaleContextHolder.getLocale());
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return uri(request).startsWith("/api/") || (accepted.contains("json") && !accepted.contains("html"));
    }

    /** The address asked for, also while the container reports an error on it. */
    private static String uri(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static String page(HttpStatusCode status) {
        return PAGES.contains(status.value()) ? String.valueOf(status.value()) : "error";
    }
}
