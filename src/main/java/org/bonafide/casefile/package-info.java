/**
 * The case: one listing named in one notice, with its state, its outcome and its page. Other features move a case
 * through {@code CaseService}, which alone knows which step may follow which; the page gathers what they wrote. The
 * models begin and end here: the listing is resolved when a case starts and the outcome is set when it closes.
 */
package org.bonafide.casefile;
