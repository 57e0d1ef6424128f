package org.bonafide.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers requests that no feature could read, and failures that nobody expected; never with a stack trace. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RequestErrors.class);

    /** PostgreSQL's codes for a character, a JSON character and a time that it cannot hold. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05", "22008");

    private final ErrorAnswers answers;
    private final WebErrors refusals;

    RequestErrors(ErrorAnswers answers, WebErrors refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (e.contains(MaxUploadSizeExceededException.class)) {
            return answers.answer(request, HttpStatus.CONTENT_TOO_LARGE, "error.413");
        }
        return JsonFaults.of(e.getCause())
                .map(faults -> refusals.faults(faults, request))
                .orElseGet(() -> answers.answer(request, HttpStatus.BAD_REQUEST, "error.malformed"));
    }

    /** Fields that could not be bound, or that break a constraint. */
    @ExceptionHandler
    Object unbound(BindException e, HttpServletRequest request) {
        List<FormFault> faults = e.getFieldErrors().stream()
                .map(f -> FormFault.said(
                        f.getField(),
                        String.valueOf(f.getCode()),
                        f.isBindingFailure() ? answers.text("error.value") : f.getDefaultMessage()))
                .toList();
        return refusals.faults(
                new InvalidForm(faults.isEmpty() ? List.of(new FormFault("body", "error.value")) : faults), request);
    }

    /** A path that cannot be leads nowhere; a parameter that cannot be is told. */
    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answers.answer(request, HttpStatus.NOT_FOUND, "error.404");
        }
        Class<?> type = e.getRequiredType();
        return refusals.fault(
                type != null && type.isEnum()
                        ? new FormFault(e.getName(), "error.choice", Choices.names(type))
                        : new FormFault(e.getName(), "error.value"),
                request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return refusals.fault(new FormFault(e.getParameterName(), "error.missing"), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException e, HttpServletRequest request) {
        return refusals.fault(new FormFault(e.getRequestPartName(), "error.missing"), request);
    }

    @ExceptionHandler
    Object incomplete(ServletRequestBindingException e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.BAD_REQUEST, "error.400");
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.CONTENT_TOO_LARGE, "error.413");
    }

    @ExceptionHandler
    Object brokenUpload(MultipartException e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.BAD_REQUEST, "error.400");
    }

    /** Bytes in the address or the form that are no text. */
    @ExceptionHandler
    Object undecodable(InvalidParameterException e, HttpServletRequest request) {
        return answers.answer(request, HttpStatus.BAD_REQUEST, "error.400");
    }

    /** What was sent holds something that the database can keep nowhere, such as U+0000, or a time beyond its own. */
    @ExceptionHandler
    Object unkeepable(DataAccessException e, HttpServletRequest request) {
        return e.getMostSpecificCause() instanceof SQLException told && UNKEEPABLE.contains(told.getSQLState())
                ? answers.answer(request, HttpStatus.BAD_REQUEST, "error.400")
                : any(e, request);
    }

    /** Security answers these itself. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    /** Whoever asked has hung up. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The client hung up", e);
    }

    /** Whoever asked for JSON has hung up, unless it was the JSON itself that failed. */
    @ExceptionHandler
    Object unsent(HttpMessageNotWritableException e, HttpServletRequest request) {
        if (e.getMostSpecificCause() instanceof IOException) {
            LOG.debug("The client hung up", e);
            return null;
        }
        return any(e, request);
    }

    @ExceptionHandler
    Object any(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            return answers.answer(request, known.getStatusCode(), known.getHeaders());
        }
        // A link's secret is a part of its address: whoever reads the log must not be able to use it.
        String address = request.getRequestURI().replaceFirst("^/([sbm])/[^/]+", "/$1/…");
        LOG.error("{} {} failed", request.getMethod(), address, e);
        return answers.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY);
    }
}
