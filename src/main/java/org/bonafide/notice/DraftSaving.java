package org.bonafide.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.springframework.stereotype.Component;

/** Keeps what a page says, unless another window has said something else there meanwhile. */
@Component
class DraftSaving {

    private final DraftService drafts;

    DraftSaving(DraftService drafts) {
        this.drafts = drafts;
    }

    /** What another window put into the same fields, by their names; what was typed here is not kept yet. */
    static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> now;
        private final String sign;

        Changed(Map<String, String> now, String sign) {
            this.now = now;
            this.sign = sign;
        }

        Map<String, String> now() {
            return now;
        }

        String sign() {
            return sign;
        }
    }

    /**
     * Keeps it.
     *
     * @param shown gives what the page would show of a draft
     * @return the draft as it is then
     * @throws Changed when that is not what the form's writer had seen
     */
    <F extends DraftForm> Draft save(UUID id, F form, Function<Draft, F> shown, Viewer viewer) {
        Draft draft = drafts.get(id, viewer);
        check(form, shown.apply(draft));
        try {
            drafts.save(id, form.into(draft), draft.version(), viewer);
        } catch (Conflict atOnce) {
            Draft again = drafts.get(id, viewer);
            check(form, shown.apply(again));
            drafts.save(id, form.into(again), again.version(), viewer);
        }
        return drafts.get(id, viewer);
    }

    private static void check(DraftForm form, DraftForm shown) {
        Map<String, String> now = shown.said();
        if (DraftForm.sign(now).equals(form.was())) {
            return;
        }
        Map<String, String> other = new LinkedHashMap<>();
        now.forEach((field, text) -> {
            if (!text.isEmpty() && !Objects.equals(text, form.said().get(field))) {
                other.put(field, text);
            }
        });
        if (!other.isEmpty()) {
            throw new Changed(other, DraftForm.sign(now));
        }
    }
}
