/**
 * The rights a notice may rest on: what is protected, where, until when, and who else may sell it. Counsel registers
 * them, the marketplace approves them, and no notice is taken under one that is not in force. The way to the genuine
 * article is kept here too, since every letter to a buyer and every campaign ends with it.
 */
package org.bonafide.rights;
