/**
 * Letters and the links in them. A letter is composed from the wording in force in the recipient's language, whose version it keeps, kept exactly
 * as sent, and delivered by mail or through the marketplace's own messages; with no mail server configured it is kept
 * and shown. A capability link lets somebody without an account in; only its hash is stored, and the secret part waits
 * beside the letter no longer than until it is delivered.
 */
package org.bonafide.letter;
