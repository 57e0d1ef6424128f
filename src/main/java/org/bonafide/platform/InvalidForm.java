package org.bonafide.platform;

import java.util.List;

/** Fields that cannot be taken as they are, all of them. */
public class InvalidForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FormFault> faults;

    public InvalidForm(List<FormFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<FormFault> faults() {
        return faults;
    }
}
