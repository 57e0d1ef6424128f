package org.bonafide.party;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How every page's form is read: an empty field is a missing value, whatever spaces were typed. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    @InitBinder
    void blankIsMissing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
