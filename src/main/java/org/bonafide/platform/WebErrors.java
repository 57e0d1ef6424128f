package org.bonafide.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what a feature refuses: unknown, not allowed, too late, or not acceptable as it is. */
@ControllerAdvice
@Order(0)
class WebErrors {

    private final ErrorAnswers answers;

    WebErrors(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object notFound(NotFound e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.NOT_FOUND, "error.404");
    }

    @ExceptionHandler
    Object forbidden(Forbidden e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.FORBIDDEN, e.code());
    }

    @ExceptionHandler
    Object conflict(Conflict e, HttpServletRequest request) {
        Instant when = e.when() == null ? null : e.when().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("code", e.code());
        known.put("who", e.who());
        known.put("when", when);
        String detail = answers.text(e.code(), String.valueOf(e.who()), String.valueOf(when));
        return answers.answer(request, HttpStatus.CONFLICT, HttpHeaders.EMPTY, detail, known);
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingException e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.CONFLICT, "error.changed");
    }

    @ExceptionHandler
    Object changedMeanwhile(ConcurrencyFailureException e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.CONFLICT, "error.changed");
    }

    /** The engine says so of what a job did at the same moment: the database refuses one of the two. */
    @ExceptionHandler
    Object changedMeanwhile(ProcessEnginePersistenceException e, HttpServletRequest request) {
        boolean rivalry = e.getCause() != null
                && NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40"));
        if (!rivalry) {
            throw e;
        }
        return answers.answer(request, HttpStatus.CONFLICT, "error.changed");
    }

    @ExceptionHandler
    Object fault(FormFault e, HttpServletRequest request) {
        return faults(new InvalidForm(List.of(e)), request);
    }

    @ExceptionHandler
    Object faults(InvalidForm e, HttpServletRequest request) {
        boolean program = ErrorAnswers.isForPrograms(request);
        String detail = program ? answers.text("error.422") : said(e.faults().get(0));
        Map<String, ?> errors =
                Map.of("errors", e.faults().stream().map(this::error).toList());
        return answers.answer(request, HttpStatus.UNPROCESSABLE_CONTENT, HttpHeaders.EMPTY, detail, errors);
    }

    private Map<String, String> error(FormFault fault) {
        String message = said(fault);
        return Map.of(
                "field", fault.field(),
                "code", fault.code(),
                "message", message,
                "fix", answers.text(fault.code() + ".fix", message, fault.arguments()));
    }

    private String said(FormFault fault) {
        return fault.text() == null ? answers.text(fault.code(), fault.arguments()) : fault.text();
    }
}
