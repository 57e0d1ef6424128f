package org.bonafide.rights;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who supplies shops with the genuine article: a seller who bought there may well sell genuine goods.
 *
 * @param contact how to ask them; null where that is not known
 * @param validFrom first day; null for always
 * @param validUntil last day; null for no end
 */
public record AuthorisedSupplier(
        UUID id, UUID holder, String name, String contact, LocalDate validFrom, LocalDate validUntil, String note) {

    public boolean isEnded(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }
}
