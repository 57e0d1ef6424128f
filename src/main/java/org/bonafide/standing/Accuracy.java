package org.bonafide.standing;

/**
 * How often a notifier was right: {@code (upheld - undone) / decided}.
 *
 * @param decided cases of the rights holder in which a notice was upheld or refused
 * @param upheld those of them that were upheld
 * @param undone those of the upheld whose listing was restored later
 */
public record Accuracy(int decided, int upheld, int undone) {

    /** Between 0 and 1; null while nothing has been decided. */
    public Double value() {
        return decided == 0 ? null : (double) (upheld - undone) / decided;
    }
}
