package org.bonafide.party;

/** What a person may do; the candidate groups of the models have the same names. */
public enum Role {
    COUNSEL,
    REVIEWER,
    SENIOR_REVIEWER,
    CONSUMER_CARE,
    AUDITOR,
    ADMINISTRATOR
}
