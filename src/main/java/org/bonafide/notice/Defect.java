package org.bonafide.notice;

import java.util.Locale;
import org.bonafide.platform.FormFault;

/**
 * What a notice lacks and may still be given.
 *
 * @param element its code in the table of elements
 * @param field of the form, or of the API
 * @param code the message key of what is missing; {@code <code>.fix} says how to give it
 * @param referenceEn where the law demands it
 */
record Defect(String element, String field, String code, String referenceEn, String referenceZh) {

    /** Where the law demands it, in the reader's language. */
    public String reference(Locale reader) {
        return "zh".equals(reader.getLanguage()) ? referenceZh : referenceEn;
    }

    FormFault fault() {
        return new FormFault(field, code);
    }
}
