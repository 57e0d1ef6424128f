package org.bonafide.notice;

import java.util.Map;
import java.util.TreeMap;
import org.bonafide.notice.NoticeSubmission.Statements;

/**
 * The page on which counsel says what was checked, and affirms.
 *
 * @param wordingOf the stamp of the wordings that stood beside the boxes
 */
record StatementsForm(String goodFaithFile, Said statements, String wordingOf, String was) implements DraftForm {

    StatementsForm {
        statements = statements == null ? new Said(null, null, null, null) : statements;
    }

    /** The boxes that are ticked, and the name under them. */
    record Said(Boolean goodFaith, Boolean accuracy, Boolean authority, String signature) {}

    /** Boxes that were ticked beside other words are to be ticked anew. */
    static StatementsForm of(Draft d, Wordings.Shown shown) {
        boolean read = shown.stamp().equals(d.wordingOf());
        Statements s = d.statements();
        Said said = new Said(
                read ? s.goodFaith() : null, read ? s.accuracy() : null, read ? s.authority() : null, s.signature());
        StatementsForm form = new StatementsForm(d.goodFaithFile(), said, shown.stamp(), null);
        return form.signed(DraftForm.sign(form.said()));
    }

    StatementsForm signed(String sign) {
        return new StatementsForm(goodFaithFile, statements, wordingOf, sign);
    }

    @Override
    public Map<String, String> said() {
        return new TreeMap<>(Map.of(
                "goodFaithFile", DraftForm.text(goodFaithFile),
                "statements.goodFaith", ticked(statements.goodFaith()),
                "statements.accuracy", ticked(statements.accuracy()),
                "statements.authority", ticked(statements.authority()),
                "statements.signature", DraftForm.text(statements.signature())));
    }

    private static String ticked(Boolean box) {
        return Boolean.TRUE.equals(box) ? "true" : "";
    }

    /** Only what is affirmed in the words of the law that is chosen now counts. */
    @Override
    public DraftContent into(Draft d) {
        String regime = Wordings.regimeOf(wordingOf);
        boolean read = regime != null && regime.equals(d.regime());
        Statements said = read
                ? new Statements(
                        statements.goodFaith(), statements.accuracy(), statements.authority(), statements.signature())
                : new Statements(null, null, null, statements.signature());
        return new DraftContent(d.right(), d.regime(), d.description(), said, goodFaithFile, read ? wordingOf : null);
    }
}
