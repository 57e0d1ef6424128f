package org.bonafide.audit;

import java.time.LocalDate;
import org.bonafide.party.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's search over the trail, and its verification. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditSearch search;
    private final AuditVerifying verifying;

    AuditController(AuditSearch search, AuditVerifying verifying) {
        this.search = search;
        this.verifying = verifying;
    }

    @GetMapping("/audit")
    String search(
            @RequestParam(name = "case", required = false) String reference,
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String after,
            Model model) {
        AuditQuery query = new AuditQuery(reference, actor, type, from, to);
        boolean unknown = reference != null && search.subject(reference).isEmpty();
        model.addAttribute("query", query)
                .addAttribute("types", search.types())
                .addAttribute("unknown", unknown)
                .addAttribute("page", unknown ? null : search.page(query, after, PAGE));
        return "audit/audit";
    }

    @PostMapping("/audit/verification")
    String verify(@RequestParam(name = "case", required = false) String reference, Viewer viewer, Model model) {
        model.addAttribute("reference", reference).addAttribute("result", verifying.verify(reference, viewer));
        return "audit/verification";
    }
}
