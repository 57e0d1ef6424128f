package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.rights.Right;

/**
 * What the examination of a notice found, its rows left aside.
 *
 * @param right null where it cannot rest on it
 * @param regime the one it goes under: as chosen, else the best that fits; null where there is none
 * @param regimeReason the message key of why the regime was taken; null where it was chosen
 * @param faults without which there is no notice
 * @param defects what may follow
 */
record Checked(Right right, String regime, String regimeReason, List<FormFault> faults, List<Defect> defects) {

    Checked {
        faults = List.copyOf(faults);
        defects = List.copyOf(defects);
    }

    /** All that forbids the notice; what may follow forbids it unless the sender wants to complete it later. */
    List<FormFault> problems(boolean lodgeIncomplete) {
        List<FormFault> problems = new ArrayList<>(faults);
        if (!lodgeIncomplete) {
            defects.forEach(d -> problems.add(d.fault()));
        }
        return problems;
    }

    boolean isComplete() {
        return defects.isEmpty();
    }
}
