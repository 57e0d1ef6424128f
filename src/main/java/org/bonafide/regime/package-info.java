/**
 * The body of rules a case runs under, as data with effective dates: regimes, reason codes, the length of every
 * deadline, the calendars of the places whose law we follow, and how each law hears an appeal. Nothing else reckons a
 * date: the models' timers and due dates ask here, and each answer is kept as a row with its basis, its rule and its
 * version, what began it and what proves that. A day off that is proclaimed later moves what runs across it, with timers
 * and tasks, and makes nothing shorter. A case keeps the versions of the rules of the day it was opened, for
 * what begins later in it too, such as its appeal: its parties were told of these when it began. A rule changes only by
 * a new version that one administrator proposes and another approves, effective no sooner than the days for which it has
 * to be announced, so that no running case can be caught by it.
 */
package org.bonafide.regime;
