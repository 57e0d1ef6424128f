/**
 * The other side, built in: a marketplace and a payment provider that speak the contracts in {@code openapi/} and keep
 * their own tables, so that a first run, a demo and the tests see takedowns, restorations and refunds really happen.
 * {@code /sandbox/listings} is the shop as the public sees it: what is removed is gone from there. The failure
 * switches make the next calls fail, answer late, or lose an answer after the work was done. It knows nothing of the
 * product and the product nothing of it: between them is only HTTP. Active where {@code bonafide.sandbox} is true.
 */
package org.bonafide.sandbox;
