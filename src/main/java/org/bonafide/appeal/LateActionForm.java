package org.bonafide.appeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.evidence.CaptureForm;
import org.bonafide.platform.Blank;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** An action or complaint shown late: the fields; files come by page, ids of files uploaded before by page and API. */
record LateActionForm(
        AppealAnswer.BlockType blockType,
        @Size(max = 300) String court,
        @Size(max = 200) String number,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate filedOn,
        List<UUID> evidence,
        @JsonIgnore List<MultipartFile> files,
        @JsonIgnore CaptureForm capture) {

    static LateActionForm blank() {
        return new LateActionForm(null, null, null, null, null, null, null);
    }

    LateActionForm {
        court = Blank.toNull(court);
        number = Blank.toNull(number);
        capture = capture == null ? CaptureForm.BLANK : capture;
    }

    AppealAnswers.Given given() {
        return new AppealAnswers.Given(
                AppealAnswer.Outcome.BLOCK, blockType, court, number, filedOn, evidence, files, capture, null);
    }
}
