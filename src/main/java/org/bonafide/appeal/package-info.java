/**
 * The seller's side of a case. By the link in the letter a seller reads why the listing was removed and appeals, without
 * an account; a reviewer checks that the appeal is complete, and it is forwarded to the notifier. What follows is the
 * law's matter ({@code regime.AppealLaw}), fixed for the case when its appeal opens: a review by a person who did not
 * order the takedown; restoration when the time of the law has run, unless the notifier shows an action; or restoration
 * at once. Every party is told what was said and what came of it, in their own language, and a case has one open appeal
 * at the most.
 *
 * <p>Versions of {@code seller-appeal.bpmn}: the first knew reviewed appeals only. Its instances go on under it to their
 * end and are not migrated, since no step of the law may be put under a case that began without it: they have no row in
 * {@code appeal_terms}, which every class here reads as REVIEWED, and the delegates and tasks of the first version keep
 * their names, forms and variables. {@code AppealModelVersionProcessTests} walks a case of the first version through the
 * second's deployment in each of its wait states. The third added that an action shown while a due restoration waits for
 * the marketplace stops it; an instance of the second goes on as it is, and is migrated only when it is to be stopped.
 */
package org.bonafide.appeal;
