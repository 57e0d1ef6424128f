/**
 * Powers of attorney: a rights holder's counsel lets an agent act for it, for all its rights or some of them, from the
 * first to the last day. What an agent may see and do follows from them at each request; see {@code party.Viewer}.
 */
package org.bonafide.attorney;
