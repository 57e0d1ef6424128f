package org.bonafide.appeal;

import java.util.Set;
import org.springframework.validation.BindingResult;

/** Checks a seller's appeal for what the law of its terms wants said: the elements of the regime's appeal model. */
final class SellerFormCheck {

    private SellerFormCheck() {}

    static void check(SellerAppealForm form, Set<String> wanted, BindingResult faults) {
        want(wanted, "NAME", form.name() != null, "name", faults);
        want(wanted, "ADDRESS", form.address() != null, "address", faults);
        want(wanted, "PHONE", form.phone() != null, "phone", faults);
        want(wanted, "CONTACT", form.contact() != null, "contact", faults);
        want(wanted, "PROOF", form.proof() != null || AppealEvidence.any(null, form.files()), "proof", faults);
        want(wanted, "SIGNATURE", form.signature() != null, "signature", faults);
        want(wanted, "PERJURY", ticked(form.perjury()), "perjury", faults);
        want(wanted, "JURISDICTION", ticked(form.jurisdiction()), "jurisdiction", faults);
        want(wanted, "SERVICE", ticked(form.service()), "service", faults);
        want(wanted, "CONFIRMED", ticked(form.confirmed()), "confirmed", faults);
    }

    private static void want(Set<String> wanted, String element, boolean given, String field, BindingResult faults) {
        if (wanted.contains(element) && !given) {
            faults.rejectValue(field, "seller." + field + ".missing");
        }
    }

    private static boolean ticked(Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
