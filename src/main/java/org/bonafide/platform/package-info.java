/**
 * What every feature stands on and that has no word of the domain: the database, the engine's wiring, the clock, web
 * security, errors, and the domain events by which a change becomes an audit event in its own transaction.
 */
package org.bonafide.platform;
