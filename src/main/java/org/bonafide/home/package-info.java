/** The first page after login: for each role what needs it now, what is overdue, and what it waits for. */
package org.bonafide.home;
