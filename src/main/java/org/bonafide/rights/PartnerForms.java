package org.bonafide.rights;

import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.platform.Ids;

/** The forms about sellers, suppliers and sources. */
final class PartnerForms {

    private PartnerForms() {}

    /**
     * A seller, or many.
     *
     * @param lines a pasted list; null on the form for one
     */
    record SellerForm(
            UUID holder,
            String sellerId,
            String sellerName,
            LocalDate validFrom,
            LocalDate validUntil,
            String note,
            String lines) {

        static SellerForm of(AuthorisedSeller s) {
            return new SellerForm(
                    s.holder(), s.sellerId(), s.sellerName(), s.validFrom(), s.validUntil(), s.note(), null);
        }

        AuthorisedSeller seller(UUID of) {
            return new AuthorisedSeller(
                    Ids.next(),
                    of,
                    RightForm.clean(sellerId),
                    RightForm.clean(sellerName),
                    validFrom,
                    validUntil,
                    RightForm.clean(note));
        }
    }

    /** A supplier. */
    record SupplierForm(
            UUID holder, String name, String contact, LocalDate validFrom, LocalDate validUntil, String note) {

        AuthorisedSupplier supplier(UUID of) {
            return new AuthorisedSupplier(
                    Ids.next(),
                    of,
                    RightForm.clean(name),
                    RightForm.clean(contact),
                    validFrom,
                    validUntil,
                    RightForm.clean(note));
        }
    }

    /** A place where the genuine article is sold. */
    record SourceForm(UUID holder, GenuineSource.Kind kind, String name, String url, String language, Integer rank) {

        GenuineSource source(UUID of) {
            return new GenuineSource(
                    Ids.next(),
                    of,
                    kind,
                    RightForm.clean(name),
                    RightForm.clean(url),
                    language,
                    rank == null ? 9 : Math.max(0, Math.min(rank, 99)));
        }
    }
}
