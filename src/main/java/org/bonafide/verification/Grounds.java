package org.bonafide.verification;

import java.util.List;
import org.bonafide.platform.FormFault;

/**
 * The reason codes open to a verdict in one case.
 *
 * @param refusals for a refusal
 * @param takedowns for a takedown
 * @param usual the takedown's where the reviewer names none: it follows from the right's kind
 */
record Grounds(List<String> refusals, List<String> takedowns, String usual) {

    Grounds {
        refusals = List.copyOf(refusals);
        takedowns = List.copyOf(takedowns);
    }

    /** @throws FormFault if it is missing, or not one of the list */
    String refusal(String code) {
        if (code == null) {
            throw new FormFault("reasonCode", "verifyNotice.reasonCode.missing");
        }
        if (!refusals.contains(code)) {
            throw new FormFault("reasonCode", "verifyNotice.reasonCode.notRefusal");
        }
        return code;
    }

    /** @throws FormFault on this field if it is not one of the list */
    String takedown(String field, String code) {
        if (code == null) {
            return usual;
        }
        if (!takedowns.contains(code)) {
            throw new FormFault(field, "verifyNotice.reasonCode.notTakedown");
        }
        return code;
    }

    static String usual(String rightKind) {
        return switch (rightKind) {
            case "TRADEMARK" -> "COUNTERFEIT";
            case "COPYRIGHT" -> "UNLICENSED_COPY";
            default -> "DESIGN_OR_PATENT";
        };
    }
}
