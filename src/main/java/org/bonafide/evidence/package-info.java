/**
 * The evidence locker. A file is hashed while it comes in, looked at by the malware scanner if there is one, stored once
 * by its SHA-256 in pieces of one mebibyte, whole or not at all, and never changed: the database refuses. What it is, is
 * told from its content; what its giver states of how it was captured is kept apart from what was observed. It is given
 * back only as a download that no browser runs, and only to those who may see the notice or case it was given to.
 *
 * <p>When the scanner does not answer, a file is taken all the same and held, that is given to nobody until the scanner
 * has seen it: a party whose time runs out today must not lose its right by our outage, and nobody may be harmed by it.
 * An infected file is refused, and only the refusal is recorded.
 *
 * <p>Only uploads that were given to nothing are ever removed, by their owner or when their time is over; their name,
 * hash and times stay.
 */
package org.bonafide.evidence;
