package org.bonafide.notice;

import java.util.List;
import java.util.Map;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notices by API whose listings are the rows of a CSV file. */
@RestController
class NoticeCsvApi {

    private final NoticeService service;
    private final NoticeCsv csv;
    private final MessageSource messages;

    NoticeCsvApi(NoticeService service, NoticeCsv csv, MessageSource messages) {
        this.service = service;
        this.csv = csv;
        this.messages = messages;
    }

    /** What makes two of these the same act. */
    private record Content(String file, NoticeCsvForm form) {}

    @PostMapping(path = "/api/v1/notices/csv", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    NoticeAnswer submit(
            @RequestParam(required = false) MultipartFile file,
            @ModelAttribute NoticeCsvForm notice,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Viewer viewer) {
        NoticeCsv.Read read = csv.read(file);
        return service.submit(
                notice.notice(),
                read.rows(),
                new Content(read.hash(), notice),
                viewer,
                new NoticeSubmission.Sent(WayIn.API, key));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(NoticeCsv.TooLarge e) {
        String message = text(e.code(), e.arguments());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, message);
        problem.setProperty(
                "errors",
                List.of(Map.of(
                        "field", e.field(), "code", e.code(), "message", message, "fix", text(e.code() + ".fix"))));
        return problem;
    }

    private String text(String key, Object... about) {
        return messages.getMessage(key, about, LocaleContextHolder.getLocale());
    }
}
