/**
 * Whether a notice is right: triage sorts each case into a lane by a table of rules, a reviewer upholds the notice,
 * refuses it with a reason and how to cure it, or asks the notifier; and another person reviews a refusal that was
 * complained of. The rules only sort and an overdue verification only grows more urgent: every verdict is a human's.
 */
package org.bonafide.verification;
