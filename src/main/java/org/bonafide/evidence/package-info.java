/**
 * The evidence locker. A file is hashed while it comes in, stored once by its SHA-256 in pieces of one mebibyte, whole
 * or not at all, and never changed. What it is, is told from its content; it is given back only as a download that no
 * browser runs, and only to those who may see the notice or case it was given to.
 */
package org.bonafide.evidence;
