package org.bonafide.misuse;

/** Whether a misuse was meant, as far as that can be told. */
public enum Intention {
    NOT_IDENTIFIED,
    CARELESS,
    DELIBERATE
}
