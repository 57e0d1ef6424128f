package org.bonafide.platform;

import java.util.UUID;

/**
 * Something that happened, published by the feature in which it did and inside its transaction. Each one becomes an
 * audit event: the record's name is the type, its components the payload. Components named {@code before} and
 * {@code after} say what changed.
 */
public interface DomainEvent {

    /** The case, campaign or person whose history this belongs to. */
    UUID subject();

    /** The version of the rule that was applied, such as {@code answer-appeal-cn/1}; null where no rule decided. */
    default String ruleVersion() {
        return null;
    }
}
