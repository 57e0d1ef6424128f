package org.bonafide.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence by API. */
@RestController
class EvidenceApi {

    private static final Map<String, String> FIELDS =
            Map.of("tool", "captureTool", "operator", "captureOperator", "at", "capturedAt", "url", "captureUrl");

    private final EvidenceService evidence;
    private final EvidenceDesk desk;
    private final Clock clock;

    EvidenceApi(EvidenceService evidence, EvidenceDesk desk, Clock clock) {
        this.evidence = evidence;
        this.desk = desk;
        this.clock = clock;
    }

    /** What was stored; {@code scan} is there where the file is not given out yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            String namedType,
            Stated capture,
            ScanState scan) {}

    /** What was stated of how it was captured. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stated(String tool, String operator, Instant at, String url) {

        static Stated of(Capture c) {
            return c == null ? null : new Stated(c.tool(), c.operator(), c.at(), c.url());
        }
    }

    @PostMapping("/api/v1/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    Answer upload(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String captureTool,
            @RequestParam(required = false) String captureOperator,
            @RequestParam(required = false) String capturedAt,
            @RequestParam(required = false) String captureUrl,
            Viewer viewer)
            throws IOException {
        if (file == null) {
            throw new FormFault("file", "evidence.missing");
        }
        Capture capture =
                new CaptureForm(captureTool, captureOperator, capturedAt, null, captureUrl).capture(FIELDS::get, clock);
        try (InputStream content = file.getInputStream()) {
            Evidence e = evidence.store(content, file.getOriginalFilename(), capture, viewer);
            return new Answer(
                    e.id(),
                    e.name(),
                    e.mediaType(),
                    e.size(),
                    e.sha256(),
                    e.namedType(),
                    Stated.of(e.capture()),
                    e.scan().isWithheld() ? e.scan() : null);
        }
    }

    @GetMapping("/api/v1/evidence/{id}/metadata")
    EvidenceDesk.Metadata metadata(@PathVariable UUID id, Viewer viewer) {
        return EvidenceDesk.Metadata.of(desk.facts(id, viewer));
    }

    @PostMapping("/api/v1/evidence/{id}/check")
    EvidenceChecks.Check check(@PathVariable UUID id, Viewer viewer) {
        return desk.check(id, viewer);
    }
}
