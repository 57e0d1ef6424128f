package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.springframework.stereotype.Component;

/** What each entry of a good-faith file must say. */
@Component
class GoodFaithRules {

    private static final int MOST_CHECKS = 50;

    private final Clock clock;

    GoodFaithRules(Clock clock) {
        this.clock = clock;
    }

    /** @param field the beginning of the fields' names, with a place for the check's number */
    void check(List<GoodFaithCheck> checks, String field, List<FormFault> faults) {
        if (checks.size() > MOST_CHECKS) {
            faults.add(new FormFault("goodFaithChecks", "notice.checked.tooMany", MOST_CHECKS));
        }
        for (int i = 0; i < checks.size(); i++) {
            GoodFaithCheck check = checks.get(i);
            String at = field.formatted(i);
            if (check.kind() == null) {
                faults.add(new FormFault(at + "kind", "notice.checked.kind.missing"));
            }
            if (check.result() == null) {
                faults.add(new FormFault(at + "result", "notice.checked.result.missing"));
            }
            if (check.on() == null) {
                faults.add(new FormFault(at + "on", "notice.checked.on.missing"));
            } else if (check.on().isAfter(LocalDate.now(clock))) {
                faults.add(new FormFault(at + "on", "notice.checked.on.later"));
            }
            NoticeLengths.check(check.result(), NoticeLengths.LINE, at + "result", faults);
            NoticeLengths.check(check.by(), NoticeLengths.NAME, at + "by", faults);
        }
    }
}
