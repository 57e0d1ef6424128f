package org.bonafide.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An intellectual property right.
 *
 * @param jurisdictions two-letter country codes, or {@code EU} for a right of the Union
 * @param classes Nice or Locarno classes as registered; null where the kind has none
 * @param validFrom first day it is in force; null where that is not known
 * @param validUntil last day it is in force; null where it has no end
 * @param stateReason why it was rejected
 * @param genuinePriceMin lowest usual price of the genuine article; null where none was given
 */
public record Right(
        UUID id,
        UUID holder,
        Kind kind,
        String title,
        String number,
        String office,
        List<String> jurisdictions,
        String classes,
        String owner,
        LocalDate validFrom,
        LocalDate validUntil,
        State state,
        String stateReason,
        BigDecimal genuinePriceMin,
        BigDecimal genuinePriceMax,
        String genuineCurrency) {

    public Right {
        jurisdictions = List.copyOf(jurisdictions);
    }

    /** What is protected. */
    public enum Kind {
        TRADEMARK,
        COPYRIGHT,
        DESIGN,
        PATENT
    }

    /** How far it is in the registry; only an approved right carries a notice. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED
    }

    /** Whether it is approved and has effect on that day. */
    public boolean inForce(LocalDate day) {
        return state == State.APPROVED
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it is in force on that day in one of these jurisdictions. */
    public boolean inForce(List<String> anyOf, LocalDate day) {
        return inForce(day) && jurisdictions.stream().anyMatch(anyOf::contains);
    }

    /** What a list shows: the registry's state, or what the calendar made of it. */
    public String status(LocalDate day) {
        if (state != State.APPROVED) {
            return state.name();
        }
        if (!inForce(day)) {
            return validUntil != null && day.isAfter(validUntil) ? "EXPIRED" : "NOT_YET";
        }
        return validUntil != null && validUntil.isBefore(day.plusDays(90)) ? "EXPIRING" : "IN_FORCE";
    }
}
