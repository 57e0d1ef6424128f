package org.bonafide.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong: a page for people, a problem detail (RFC 9457) for the API. */
@ControllerAdvice
class WebErrors {

    private final MessageSource messages;

    WebErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object notFound(NotFound e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "error.404", new Object[0]);
    }

    @ExceptionHandler
    Object forbidden(Forbidden e, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, e.code(), new Object[0]);
    }

    @ExceptionHandler
    Object conflict(Conflict e, HttpServletRequest request) {
        Instant when = e.when() == null ? null : e.when().truncatedTo(ChronoUnit.SECONDS);
        return answer(request, HttpStatus.CONFLICT, e.code(), new Object[] {
            String.valueOf(e.who()), String.valueOf(when)
        });
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingException e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "error.changed", new Object[0]);
    }

    @ExceptionHandler
    Object changedMeanwhile(ConcurrencyFailureException e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "error.changed", new Object[0]);
    }

    @ExceptionHandler
    Object fault(FormFault e, HttpServletRequest request) {
        return faults(new InvalidForm(List.of(e)), request);
    }

    @ExceptionHandler
    Object faults(InvalidForm e, HttpServletRequest request) {
        if (!isApi(request)) {
            FormFault first = e.faults().get(0);
            return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, first.code(), first.arguments());
        }
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, text("error.422"));
        problem.setProperty("errors", e.faults().stream().map(this::error).toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Map<String, String> error(FormFault fault) {
        String message = text(fault.code(), fault.arguments());
        return Map.of(
                "field", fault.field(),
                "code", fault.code(),
                "message", message,
                "fix", text(fault.code() + ".fix", message, fault.arguments()));
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String code, Object[] arguments) {
        String detail = text(code, arguments);
        if (isApi(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, detail));
        }
        return new ModelAndView("error/" + page(status), Map.of("detail", detail, "path", request.getRequestURI()), status);
    }

    private static String page(HttpStatus status) {
        return status == HttpStatus.UNPROCESSABLE_CONTENT ? "error" : String.valueOf(status.value());
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, code, LocaleContextHolder.getLocale());
    }

    private String text(String code, String otherwise, Object[] arguments) {
        return messages.getMessage(code, arguments, otherwise, LocaleContextHolder.getLocale());
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
