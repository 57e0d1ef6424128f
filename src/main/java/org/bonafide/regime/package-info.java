/**
 * The body of rules a case runs under, as data with effective dates: regimes, reason codes, the length of every
 * deadline, the calendars of the places whose law we follow, and how each law hears an appeal. Nothing else reckons a
 * date: the models' timers and due dates ask here, and each answer is kept as a row with its basis, its rule and its
 * version, what began it and what proves that. A day off that is proclaimed later moves what runs across it, with timers
 * and tasks, and makes nothing shorter. A case keeps the versions of the rules it began under.
 */
package org.bonafide.regime;
