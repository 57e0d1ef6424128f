package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence by API. */
@RestController
class EvidenceApi {

    private final EvidenceService evidence;

    EvidenceApi(EvidenceService evidence) {
        this.evidence = evidence;
    }

    record Answer(UUID id, String name, String mediaType, long size, String sha256) {}

    @PostMapping("/api/v1/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    Answer upload(@RequestParam(required = false) MultipartFile file, Viewer viewer) throws IOException {
        if (file == null) {
            throw new FormFault("file", "evidence.empty");
        }
        try (InputStream content = file.getInputStream()) {
            Evidence e = evidence.store(content, file.getOriginalFilename(), viewer);
            return new Answer(e.id(), e.name(), e.mediaType(), e.size(), e.sha256());
        }
    }
}
