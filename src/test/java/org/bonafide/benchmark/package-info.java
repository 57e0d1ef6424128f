/**
 * What the product costs, told as ratios, since seconds depend on the machine. {@code mvn -B -Pbenchmark test} runs the
 * classes named {@code …Benchmark} and nothing else, on the real application with its own embedded PostgreSQL, beside a
 * bare engine on the same server, and fails where a goal is missed. Goals and sizes are system properties, see
 * {@link org.bonafide.benchmark.Sizes}. A further table is a further {@code …Benchmark} class that is marked
 * {@link org.bonafide.benchmark.RealApplication} and prints a {@link org.bonafide.benchmark.Table}.
 */
package org.bonafide.benchmark;
