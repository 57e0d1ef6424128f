package org.bonafide.takedown;

/** What the marketplace is asked to do with a listing. */
enum Act {
    REMOVE,
    RESTORE
}
