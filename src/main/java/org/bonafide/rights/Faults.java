package org.bonafide.rights;

import java.util.List;
import org.bonafide.platform.FormFault;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Puts a service's faults to the fields of a page's form. */
public final class Faults {

    private Faults() {}

    /** To the fields of the form that was bound. */
    public static void show(List<FormFault> faults, BindingResult result) {
        for (FormFault fault : faults) {
            if (result.getFieldType(fault.field()) != null) {
                result.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
            } else {
                result.reject(fault.code(), fault.arguments(), fault.code());
            }
        }
    }

    /** To a form that stands in for the one that was bound; earlier faults stay. */
    static void show(List<FormFault> faults, Object form, BindingResult bound, Model model) {
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(form, "form");
        bound.getAllErrors().forEach(result::addError);
        show(faults, result);
        model.addAttribute("form", form).addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    }
}
