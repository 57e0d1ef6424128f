package org.bonafide.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a file back as a download that no browser runs, and pictures to look at. */
@Controller
class EvidenceController {

    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");

    private static final int BEGINNING = 4096;

    private final EvidenceService evidence;
    private final Contents contents;

    EvidenceController(EvidenceService evidence, Contents contents) {
        this.evidence = evidence;
        this.contents = contents;
    }

    @GetMapping({"/evidence/{id}", "/api/v1/evidence/{id}"})
    void download(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        Evidence file = evidence.get(id, viewer);
        String type = HARMLESS.contains(file.mediaType()) ? file.mediaType() : "application/octet-stream";
        send(file, type, ContentDisposition.attachment(), response);
    }

    /** A picture, if its content begins as one; nothing else is shown. */
    @GetMapping("/evidence/{id}/preview")
    void preview(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        Evidence file = evidence.get(id, viewer);
        try (InputStream content = contents.of(file)) {
            if (!ContentType.isPicture(content.readNBytes(BEGINNING), file.mediaType())) {
                throw new NotFound("preview of " + id);
            }
        }
        send(file, file.mediaType(), ContentDisposition.inline(), response);
    }

    private void send(Evidence file, String type, ContentDisposition.Builder disposition, HttpServletResponse response)
            throws IOException {
        Contents.mayLeave(file);
        response.setContentType(type);
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        contents.write(file, response.getOutputStream());
    }
}
