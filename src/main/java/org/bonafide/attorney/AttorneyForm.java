package org.bonafide.attorney;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form by which an agent is authorised.
 *
 * @param scope ALL, KINDS or RIGHTS
 * @param file the power of attorney as signed
 */
record AttorneyForm(
        UUID agent,
        String scope,
        List<String> kinds,
        List<UUID> rights,
        LocalDate validFrom,
        LocalDate validUntil,
        List<MultipartFile> file) {

    AttorneyForm {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        rights = rights == null ? List.of() : List.copyOf(rights);
    }
}
