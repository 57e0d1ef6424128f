/**
 * Misuse: sellers who list what is manifestly unlawful again and again, and notifiers and complainants whose notices,
 * appeals and complaints are manifestly unfounded. Rules in rows say from when on a human looks; a senior reviewer
 * weighs number, share, gravity and intention, and does nothing, warns, or suspends for a time, which needs a warning
 * before it. The party is told why, and may complain to another person. Other features ask {@code Suspensions} before
 * they take a notice, an appeal or a complaint; what is under way goes on.
 */
package org.bonafide.misuse;
