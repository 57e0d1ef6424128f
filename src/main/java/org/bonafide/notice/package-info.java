/**
 * The notice: one submission by counsel, in one regime, under one right, naming one or many listings. What was typed is
 * kept as it was; each location is brought to one spelling, so that the same listing is the same case. A listing opens
 * a case, joins the open one about it, or is refused with what to mend: none is dropped. Counsel completes a notice
 * that was asked about, and withdraws it, whole or listing by listing.
 */
package org.bonafide.notice;
