package org.bonafide.audit;

import java.util.UUID;
import org.bonafide.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's verification of the trail, by API. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditVerification verification;
    private final JdbcClient jdbc;

    AuditApi(AuditVerification verification, JdbcClient jdbc) {
        this.verification = verification;
        this.jdbc = jdbc;
    }

    @GetMapping("/verification")
    AuditVerification.Result verify(@RequestParam(name = "case", required = false) String reference) {
        if (reference == null) {
            return verification.verifyAll();
        }
        UUID subject = jdbc.sql("select id from infringement_case where reference = ?")
                .param(reference)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("case " + reference));
        return verification.verify(subject);
    }
}
