/**
 * Human work: one row of ours for each of the engine's user tasks, written in the engine's own transaction, from which
 * every list is read; and the one checked service that alone claims, releases, hands over and completes, since the
 * engine itself checks nobody. Features bring their forms as {@code TaskCompletion}s; pages and API both go through
 * {@code TaskForms}.
 */
package org.bonafide.task;
