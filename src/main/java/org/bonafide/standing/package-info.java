/**
 * How sellers and notifiers have fared so far: a seller's strikes, one for each case with a takedown that stands, and a
 * notifier's accuracy, the share of its decided notices that were upheld and not undone. Each figure comes with its
 * formula and the inputs it was reckoned from. A strike goes when its takedown does. What humans
 * decided about a seller for misuse stands beside.
 */
package org.bonafide.standing;
