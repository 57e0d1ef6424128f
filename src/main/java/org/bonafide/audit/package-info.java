/**
 * The audit trail. It listens to every feature's domain events inside the transaction that made them, so the act and
 * its record commit together or not at all. Each case, campaign and person has its own chain: an event's hash covers
 * its content and the hash before it. The database itself refuses to change or delete an event. Nothing depends on this
 * package.
 */
package org.bonafide.audit;
