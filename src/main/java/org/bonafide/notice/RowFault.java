package org.bonafide.notice;

/** Why a row is no listing we can act on; the words are {@code notice.row.<CODE>} and {@code notice.row.<CODE>.fix}. */
enum RowFault {
    /** Words, but nothing that says where the listing is. */
    NO_LOCATION,
    /** A file path, a shorthand, an address that cannot be read. */
    NOT_A_LOCATION,
    /** A host whose listings this marketplace does not serve. */
    OTHER_MARKETPLACE,
    /** A page of search results. */
    SEARCH_PAGE,
    /** A seller, an account or a whole site. */
    ACCOUNT_PAGE,
    /** A part of the address was blacked out. */
    REDACTED,
    /** A part of the address was left out by a mail client or a hand. */
    SHORTENED,
    /** A link whose words name one place and whose target another. */
    AMBIGUOUS_LINK,
    /** More than one location where a row is to name one. */
    SEVERAL_LOCATIONS,
    /** The same listing as an earlier row. */
    DUPLICATE_ROW,
    /** A case about it under the same right was lost; new evidence, named as such, opens it again. */
    LOST_BEFORE,
    /** As before, and what was named as new evidence was there already. */
    NOT_NEW_EVIDENCE,
    /** The law forbids to give notice of it again; only a court can help. */
    RENOTICE_BANNED,
    /** A location longer than any address. */
    TOO_LONG,
    /** A reason longer than anybody reads. */
    REASON_TOO_LONG("reason"),
    /** A note longer than anybody reads. */
    NOTE_TOO_LONG("note"),
    /** A file that is not there, or not the sender's. */
    EVIDENCE_UNKNOWN("evidence"),
    /** A line of a file with a quotation mark that is not closed, or closed in the middle of a cell. */
    BROKEN_RECORD;

    private final String field;

    RowFault() {
        this("url");
    }

    RowFault(String field) {
        this.field = field;
    }

    /** The column that is to be mended. */
    String field() {
        return field;
    }
}
