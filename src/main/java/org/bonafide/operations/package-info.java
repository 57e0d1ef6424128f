/**
 * What an administrator looks after: failed jobs and their retry, how far the engine is behind, letters and messages
 * that did not arrive, and how the marketplace's interface answers. It decides nothing in a case.
 */
package org.bonafide.operations;
