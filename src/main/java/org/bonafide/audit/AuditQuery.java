package org.bonafide.audit;

import java.time.LocalDate;

/**
 * What an auditor looks for; a null part restricts nothing.
 *
 * @param caseReference of a case or campaign
 * @param actor a username, or the id of a party
 * @param from first day, UTC
 * @param to last day, UTC
 */
record AuditQuery(String caseReference, String actor, String type, LocalDate from, LocalDate to) {

    public boolean isEmpty() {
        return caseReference == null && actor == null && type == null && from == null && to == null;
    }
}
