/**
 * The buyers' side of a case. Those who bought the listing are found and told what it was, who sold it, how to get their
 * money back and where the genuine article is sold. Each may claim once a purchase: the seller may pay at once,
 * otherwise consumer care decides, and the payment provider pays, never twice. When the case turns out wrong, every
 * alert is corrected and what is not yet paid is stopped.
 */
package org.bonafide.remediation;
