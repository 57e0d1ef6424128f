/**
 * What the product costs, measured as ratios in one run: {@code mvn -B -Pbenchmark test}. Each benchmark prints its
 * table and fails when a goal is missed. Nothing here runs in {@code mvn verify}.
 */
package org.bonafide.benchmark;
