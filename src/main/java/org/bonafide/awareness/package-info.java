/**
 * Awareness: campaigns that warn the public, drafted by a rights holder and approved by the marketplace, both of the very
 * same text; shown between their dates in the Safety Centre and, through the placements API, on the marketplace's pages.
 * The Safety Centre also says what the risks are, how to tell the genuine article, where it is sold, and how a deceived
 * buyer gets the money back. How often a campaign was seen is counted by day and place, and nothing of who saw it.
 */
package org.bonafide.awareness;
