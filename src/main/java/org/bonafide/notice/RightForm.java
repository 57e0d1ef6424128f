package org.bonafide.notice;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bonafide.platform.FormFault;

/** The page on which right and law are chosen. */
record RightForm(String right, String regime, String was) implements DraftForm {

    RightForm {
        right = NoticeSubmission.clean(right);
        regime = NoticeSubmission.clean(regime);
    }

    static RightForm of(Draft draft) {
        RightForm shown = new RightForm(orEmpty(draft.right()), draft.regime(), null);
        return shown.signed(DraftForm.sign(shown.said()));
    }

    private static String orEmpty(Object value) {
        return DraftForm.orEmpty(value);
    }

    RightForm signed(String sign) {
        return new RightForm(right, regime, sign);
    }

    @Override
    public Map<String, String> said() {
        return new TreeMap<>(Map.of("right", orEmpty(right), "regime", orEmpty(regime)));
    }

    /** What was affirmed stays affirmed only under the same law. */
    @Override
    public DraftContent into(Draft d) {
        boolean same = regime != null && regime.equals(Wordings.regimeOf(d.wordingOf()));
        NoticeSubmission.Statements said = d.statements();
        return new DraftContent(
                rightId(),
                regime,
                d.description(),
                same ? said : new NoticeSubmission.Statements(null, null, null, said.signature()),
                d.goodFaithFile(),
                same ? d.wordingOf() : null);
    }

    private UUID rightId() {
        try {
            return right == null ? null : UUID.fromString(right);
        } catch (IllegalArgumentException notAnId) {
            throw new FormFault("right", "notice.right.unknown");
        }
    }
}
