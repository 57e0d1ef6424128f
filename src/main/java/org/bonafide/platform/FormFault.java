package org.bonafide.platform;

/** A field that cannot be taken as it is: shown at the field on a page, listed under {@code errors} by the API. */
public class FormFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param field the form's field
     * @param code a message key; the message says what is wrong and how to mend it
     */
    public FormFault(String field, String code, Object... arguments) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.arguments = arguments;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
