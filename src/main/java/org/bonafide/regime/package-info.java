/**
 * The body of rules a case runs under, as data with effective dates: regimes, reason codes, and the length of every
 * deadline. Nothing else reckons a date: the models' timers and due dates ask here, and each answer is kept as a row
 * with its basis, its rule and its version.
 */
package org.bonafide.regime;
