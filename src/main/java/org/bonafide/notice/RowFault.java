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
    DUPLICATE_ROW
}
