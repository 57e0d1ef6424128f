package org.bonafide.notice;

import java.util.List;
import org.bonafide.platform.FormFault;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Puts a service's faults to the fields of a page. */
final class FormFaults {

    private FormFaults() {}

    static void show(List<FormFault> faults, BindingResult result) {
        boolean rows = false;
        for (FormFault fault : faults) {
            if (fault.field().startsWith("listings[")) {
                rows = true;
            } else if (result.getTarget() != null && result.getFieldType(fault.field()) != null) {
                result.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            } else {
                result.reject(fault.code(), fault.arguments(), fault.code());
            }
        }
        if (rows && result.getTarget() != null) {
            result.rejectValue("listings", "notice.listings.noneAccepted");
        }
    }

    /** The same faults on a form that stands in for the one that was bound. */
    static Model rebind(Object form, BindingResult faults, Model model) {
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(form, "form");
        faults.getAllErrors().forEach(result::addError);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        return model;
    }
}
