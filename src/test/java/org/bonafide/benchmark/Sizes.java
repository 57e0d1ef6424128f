package org.bonafide.benchmark;

/**
 * How much is measured and what is to be reached, each a system property {@code benchmark.<name>}.
 *
 * @param cases listings of one notice
 * @param warmUp listings before anything is measured
 * @param rounds how often both sides are measured, by turns
 * @param ratio our tasks a second to the bare engine's, at least
 * @param answerSeconds until the answer with all row results, at most
 * @param growthMegabytes more memory held during a notice of {@code cases} rows than during one of a tenth, at most
 */
record Sizes(int cases, int warmUp, int rounds, double ratio, double answerSeconds, double growthMegabytes) {

    static Sizes ofProperties() {
        return new Sizes(
                Integer.getInteger("benchmark.cases", 10_000),
                Integer.getInteger("benchmark.warmUp", 1_000),
                Integer.getInteger("benchmark.rounds", 3),
                number("benchmark.ratio", 0.7),
                number("benchmark.answerSeconds", 10),
                number("benchmark.growthMegabytes", 4));
    }

    private static double number(String name, double usual) {
        return Double.parseDouble(System.getProperty(name, String.valueOf(usual)));
    }
}
