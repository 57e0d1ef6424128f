package org.bonafide.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before it reached a controller: refused by security, too large, or not HTTP at all. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorAnswers answers;

    ErrorPages(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(UploadLimit.TOLD) instanceof Object[] told) {
            return answers.answer(request, HttpStatus.CONTENT_TOO_LARGE, "error.413.told", told);
        }
        return answers.answer(
                request, HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), HttpHeaders.EMPTY);
    }
}
