package org.bonafide.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** What a seller fills in to complete an appeal. */
record SellerAnswerForm(
        @NotBlank(message = "{seller.answer.missing}") @Size(max = 10000) String answer, List<MultipartFile> files) {

    static SellerAnswerForm blank() {
        return new SellerAnswerForm(null, null);
    }
}
