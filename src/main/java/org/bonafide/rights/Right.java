package org.bonafide.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * An intellectual property right.
 *
 * @param jurisdictions two-letter country codes, or the code of a union such as {@code EU}; for an international
 *     registration, the territories it designates
 * @param classes Nice or Locarno classes as registered; null where the kind has none
 * @param validFrom first day it is in force; null where that is not known
 * @param validUntil last day it is in force; null where it has no end
 * @param stateReason what the marketplace wrote when it rejected it
 * @param genuinePriceMin lowest usual price of the genuine article; null where none was given
 * @param goods the goods it is registered for, or the work it protects
 * @param reasonCode why it was rejected
 * @param territories where it has effect: the jurisdictions, and today's members of the unions among them
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
        String genuineCurrency,
        String goods,
        String reasonCode,
        List<String> territories) {

    public Right {
        jurisdictions = List.copyOf(jurisdictions);
        territories = List.copyOf(territories);
    }

    /** What is protected. */
    public enum Kind {
        TRADEMARK,
        COPYRIGHT,
        DESIGN,
        PATENT
    }

    /**
     * How far it is in the registry; only an approved right carries a notice. While an approved one is changed or
     * renewed it stays approved, with its old facts, until the marketplace has checked the new ones.
     */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED,
        RETIRED
    }

    /** Whether it is approved and has effect on that day. */
    public boolean inForce(LocalDate day) {
        return state == State.APPROVED
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    /**
     * Whether it is in force on that day in one of these jurisdictions. A right of the Union counts in each member
     * state, an international registration in each territory it designates.
     */
    public boolean inForce(Collection<String> anyOf, LocalDate day) {
        return inForce(day) && hasEffectIn(anyOf);
    }

    /** Whether it reaches one of these jurisdictions, whatever its state. */
    public boolean hasEffectIn(Collection<String> anyOf) {
        return territories.stream().anyMatch(anyOf::contains);
    }

    /**
     * What a list shows: the registry's state, or what the calendar made of it.
     *
     * @param expiringDays how long before its last day it is called expiring
     */
    public String status(LocalDate day, int expiringDays) {
        if (state != State.APPROVED) {
            return state.name();
        }
        if (!inForce(day)) {
            return validUntil != null && day.isAfter(validUntil) ? "EXPIRED" : "NOT_YET";
        }
        return validUntil != null && !validUntil.isAfter(day.plusDays(expiringDays)) ? "EXPIRING" : "IN_FORCE";
    }

    RightFacts facts() {
        return new RightFacts(kind, title, number, office, jurisdictions, classes, goods, owner, validFrom, validUntil);
    }

    GenuinePrice genuinePrice() {
        return new GenuinePrice(genuinePriceMin, genuinePriceMax, genuineCurrency);
    }
}
