package org.bonafide.notice;

import org.bonafide.party.Viewer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Completes a defective notice by API; the answer is the notice as it then is. */
@RestController
class CureApi {

    private static final int ROWS = 200;

    private final CureService service;
    private final NoticeDetails details;

    CureApi(CureService service, NoticeDetails details) {
        this.service = service;
        this.details = details;
    }

    @PostMapping("/api/v1/notices/{reference}/cure")
    NoticeDetails.Answer cure(@PathVariable String reference, @RequestBody Cure cure, Viewer viewer) {
        service.cure(reference, cure, viewer);
        return details.of(service.own(reference, viewer), null, ROWS);
    }
}
