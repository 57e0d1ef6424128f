package org.bonafide.audit;

import org.bonafide.party.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's verification of the trail, by API. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditVerifying verifying;

    AuditApi(AuditVerifying verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/verification")
    AuditVerification.Result verify(@RequestParam(name = "case", required = false) String reference, Viewer viewer) {
        return verifying.verify(reference, viewer);
    }
}
