package org.bonafide.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a right.
 *
 * @param jurisdictions codes, however separated
 * @param kept files uploaded with an earlier, faulty sending of the form
 * @param version of what is proposed, as the page showed it; null for nothing
 * @param act {@code SUBMIT} to have it checked at once, else it is only kept
 */
record RightForm(
        UUID holder,
        Right.Kind kind,
        String title,
        String number,
        String office,
        String jurisdictions,
        String classes,
        String goods,
        String owner,
        LocalDate validFrom,
        LocalDate validUntil,
        BigDecimal priceMin,
        BigDecimal priceMax,
        String priceCurrency,
        List<MultipartFile> files,
        List<UUID> kept,
        Long version,
        String act) {

    RightForm {
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    static RightForm blank(UUID holder, Right.Kind kind, String owner) {
        return new RightForm(
                holder, kind, null, null, null, null, null, null, owner, null, null, null, null, null, null, null, null,
                null);
    }

    static RightForm of(UUID holder, RightFacts f, Long version) {
        return new RightForm(
                holder,
                f.kind(),
                f.title(),
                f.number(),
                f.office(),
                String.join(", ", f.jurisdictions()),
                f.classes(),
                f.goods(),
                f.owner(),
                f.validFrom(),
                f.validUntil(),
                null,
                null,
                null,
                null,
                null,
                version,
                null);
    }

    RightForm with(List<UUID> more) {
        List<UUID> all = new ArrayList<>(kept);
        all.addAll(more);
        return new RightForm(
                holder,
                kind,
                title,
                number,
                office,
                jurisdictions,
                classes,
                goods,
                owner,
                validFrom,
                validUntil,
                priceMin,
                priceMax,
                priceCurrency,
                null,
                all,
                version,
                act);
    }

    RightFacts facts() {
        return new RightFacts(
                kind,
                clean(title),
                clean(number),
                clean(office),
                codes(jurisdictions),
                clean(classes),
                clean(goods),
                clean(owner),
                validFrom,
                validUntil);
    }

    GenuinePrice price() {
        String currency = clean(priceCurrency);
        return new GenuinePrice(priceMin, priceMax, currency == null ? null : currency.toUpperCase(Locale.ROOT));
    }

    boolean submits() {
        return "SUBMIT".equals(act);
    }

    static List<String> codes(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;，；、/]+"))
                        .filter(c -> !c.isEmpty())
                        .distinct()
                        .toList();
    }

    static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
