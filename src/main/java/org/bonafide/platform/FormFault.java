package org.bonafide.platform;

/** A field that cannot be taken as it is: shown at the field on a page, listed under {@code errors} by the API. */
public class FormFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final String text;
    private final transient Object[] arguments;

    /**
     * @param field the form's field
     * @param code a message key; the message says what is wrong and how to mend it
     */
    public FormFault(String field, String code, Object... arguments) {
        this(field, code, null, arguments);
    }

    private FormFault(String field, String code, String text, Object[] arguments) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.text = text;
        this.arguments = arguments;
    }

    /** A fault whose words are known already, since a constraint's own message said them. */
    public static FormFault said(String field, String code, String text) {
        return new FormFault(field, code, text, new Object[0]);
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    /** The words in the reader's language; null where the code is to be looked up. */
    public String text() {
        return text;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
