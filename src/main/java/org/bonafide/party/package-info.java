/**
 * People and organisations: accounts, roles, powers of attorney, login, and what a person may see. Every list and page
 * asks a {@code Viewer}, read anew for each request, so that an ended authority or a closed account counts at once.
 */
package org.bonafide.party;
