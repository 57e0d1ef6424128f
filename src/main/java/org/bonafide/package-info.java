/**
 * Bonafide: case management against counterfeit and unlicensed goods on online marketplaces. Each package below is one
 * feature, flat inside, named by the domain; {@code platform} and {@code party} carry them all, {@code audit} hears
 * them all.
 */
package org.bonafide;
