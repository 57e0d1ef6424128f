/**
 * Demo people and cases, made by driving the real services; only in demo mode, only into an empty database.
 */
package org.bonafide.demo;
