/**
 * The seller's side of a case. By the link in the letter a seller reads why the listing was removed and appeals, without
 * an account; a reviewer checks that the appeal is complete, the notifier answers it, and a person who did not order
 * the takedown decides. Every party is told what was said and what came of it, in their own language, and a case has one
 * open appeal at the most.
 */
package org.bonafide.appeal;
