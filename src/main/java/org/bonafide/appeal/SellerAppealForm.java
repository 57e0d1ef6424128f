package org.bonafide.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bonafide.platform.Blank;
import org.springframework.web.multipart.MultipartFile;

/** What a seller fills in to appeal; which parts are wanted depends on the law, see {@link SellerFormCheck}. */
record SellerAppealForm(
        @NotBlank(message = "{seller.statement.missing}") @Size(max = 10000) String statement,
        @Size(max = 4000) String supplier,
        @Size(max = 10000) String proof,
        List<MultipartFile> files,
        @Size(max = 200) String name,
        @Size(max = 500) String address,
        @Size(max = 100) String phone,
        @Size(max = 300) String contact,
        @Size(max = 200) String signature,
        Boolean confirmed,
        Boolean perjury,
        Boolean jurisdiction,
        Boolean service) {

    /** What a draft keeps; files and what is ticked as a statement of law are given when the appeal is sent. */
    private static final List<String> KEPT =
            List.of("statement", "supplier", "proof", "name", "address", "phone", "contact", "signature");

    SellerAppealForm {
        supplier = Blank.toNull(supplier);
        proof = Blank.toNull(proof);
        name = Blank.toNull(name);
        address = Blank.toNull(address);
        phone = Blank.toNull(phone);
        contact = Blank.toNull(contact);
        signature = Blank.toNull(signature);
    }

    static SellerAppealForm blank(String sellerName) {
        return of(Map.of("name", sellerName));
    }

    static SellerAppealForm of(Map<String, String> kept) {
        return new SellerAppealForm(
                kept.get("statement"),
                kept.get("supplier"),
                kept.get("proof"),
                null,
                kept.get("name"),
                kept.get("address"),
                kept.get("phone"),
                kept.get("contact"),
                kept.get("signature"),
                null,
                null,
                null,
                null);
    }

    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> values = Stream.of(statement, supplier, proof, name, address, phone, contact, signature)
                .map(v -> v == null ? "" : v)
                .toList();
        for (int i = 0; i < KEPT.size(); i++) {
            if (!values.get(i).isEmpty()) {
                kept.put(KEPT.get(i), values.get(i));
            }
        }
        return kept;
    }

    /** @param wanted what the law wants said: what is ticked without that is not kept */
    AppealService.Submission submission(Locale language, Set<String> wanted) {
        List<String> stated = Stream.of("PERJURY", "JURISDICTION", "SERVICE")
                .filter(wanted::contains)
                .toList();
        return new AppealService.Submission(
                statement, supplier, proof, name, address, contact, signature, language, phone, stated);
    }
}
