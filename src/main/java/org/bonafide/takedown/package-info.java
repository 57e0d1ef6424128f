/**
 * The takedown of an upheld listing and its undoing. The marketplace is asked to remove the listing, again and again,
 * and if it keeps failing a person does it by hand; then reasons are stated, the strike is counted and the seller is told
 * what happened, why, and how to appeal. A won appeal or a withdrawal puts the listing back the same way. Each call to
 * the marketplace is recorded in a transaction of its own, so that it can be seen while it is still being retried.
 */
package org.bonafide.takedown;
