package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All rows of a notice as a file, by API. */
@RestController
class NoticeExportApi {

    private final NoticeRepository notices;
    private final NoticeExport export;

    NoticeExportApi(NoticeRepository notices, NoticeExport export) {
        this.notices = notices;
        this.export = export;
    }

    @GetMapping("/api/v1/notices/{reference}/export.csv")
    void export(@PathVariable String reference, Viewer viewer, HttpServletResponse response) throws IOException {
        export.send(notices.find(reference, viewer).orElseThrow(() -> new NotFound("notice " + reference)), response);
    }
}
