package org.bonafide.appeal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.multipart.MultipartFile;

/** What a seller fills in to appeal. */
record SellerAppealForm(
        @NotBlank(message = "{seller.statement.missing}") @Size(max = 10000) String statement,
        @Size(max = 4000) String supplier,
        @Size(max = 10000) String proof,
        List<MultipartFile> files,
        @NotBlank(message = "{seller.name.missing}") @Size(max = 200) String name,
        @Size(max = 500) String address,
        @NotBlank(message = "{seller.contact.missing}") @Size(max = 300) String contact,
        @NotBlank(message = "{seller.signature.missing}") @Size(max = 200) String signature,
        @NotNull(message = "{seller.confirmed.missing}") @AssertTrue(message = "{seller.confirmed.missing}")
                Boolean confirmed) {

    static SellerAppealForm blank(String sellerName) {
        return new SellerAppealForm(null, null, null, null, sellerName, null, null, null, null);
    }

    AppealService.Submission submission(Locale language) {
        return new AppealService.Submission(statement, supplier, proof, name, address, contact, signature, language);
    }
}
