package org.bonafide.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A right as the API takes it.
 *
 * @param holder whose right it is; null for the caller's own organisation
 * @param certificates ids of evidence uploaded before
 * @param submit whether to have it checked at once
 */
record RightRequest(
        UUID holder,
        Right.Kind kind,
        String title,
        String number,
        String office,
        List<String> jurisdictions,
        String classes,
        String goods,
        String owner,
        LocalDate validFrom,
        LocalDate validUntil,
        Price genuinePrice,
        List<UUID> certificates,
        Boolean submit) {

    record Price(BigDecimal min, BigDecimal max, String currency) {}

    RightRequest {
        certificates = certificates == null
                ? List.of()
                : certificates.stream().filter(java.util.Objects::nonNull).toList();
    }

    RightFacts facts() {
        return new RightFacts(
                kind,
                RightForm.clean(title),
                RightForm.clean(number),
                RightForm.clean(office),
                jurisdictions == null ? List.of() : RightForm.codes(String.join(",", words(jurisdictions))),
                RightForm.clean(classes),
                RightForm.clean(goods),
                RightForm.clean(owner),
                validFrom,
                validUntil);
    }

    private static List<String> words(List<String> given) {
        return given.stream().filter(java.util.Objects::nonNull).toList();
    }

    GenuinePrice price() {
        return genuinePrice == null
                ? GenuinePrice.NONE
                : new GenuinePrice(
                        genuinePrice.min(),
                        genuinePrice.max(),
                        genuinePrice.currency() == null
                                ? null
                                : genuinePrice.currency().strip().toUpperCase(Locale.ROOT));
    }
}
