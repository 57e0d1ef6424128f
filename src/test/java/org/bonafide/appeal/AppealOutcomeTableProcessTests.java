package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.appeal.AppealWalk.Path;
import org.bonafide.appeal.AppealWalk.Walked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of outcomes: for each regime and each way an appeal can go, what waits half way, how case and listing end,
 * and which letters each party has got. Every case runs from its notice to its close.
 */
@BonafideTest
@TimeTravel
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealOutcomeTableProcessTests {

    /** Regimes | path | the notifier's answer | open half way | end | seller's letters | notifier's about the appeal. */
    private static final String TABLE =
            """
            ALL          | NO_APPEAL        | 0   | -                  | REMOVED   | sor                             | -
            ALL          | LATE_APPEAL      | 0   | -                  | REMOVED   | sor                             | -
            CLOCK        | UPHELD           | 0   | answerAppeal       | RESTORED  | sor receipt runs restored       | forwarded restored
            CN_RTN       | UPHELD           | 0   | -                  | RESTORED  | sor receipt restored            | forwarded restored
            REVIEWED     | UPHELD           | 200 | decideAppeal       | RESTORED  | sor receipt restored            | forwarded restored
            CLOCK        | LOST             | 422 | answerAppeal       | RESTORED  | sor receipt runs restored       | forwarded restored
            CN_RTN       | LOST             | 0   | -                  | RESTORED  | sor receipt restored            | forwarded restored
            REVIEWED     | LOST             | 200 | decideAppeal       | REMOVED   | sor receipt kept                | forwarded kept
            CLOCK        | ACCEPTED         | 200 | -                  | RESTORED  | sor receipt runs restored       | forwarded restored
            CN_RTN       | ACCEPTED         | 0   | -                  | RESTORED  | sor receipt restored            | forwarded restored
            REVIEWED     | ACCEPTED         | 200 | -                  | RESTORED  | sor receipt restored            | forwarded restored
            CLOCK        | COURT_FOR_HOLDER | 200 | recordCourtOutcome | REMOVED   | sor receipt runs blocked kept   | forwarded kept
            CN_RTN       | COURT_FOR_HOLDER | 0   | -                  | RESTORED  | sor receipt restored            | forwarded restored
            REVIEWED     | COURT_FOR_HOLDER | 200 | recordCourtOutcome | REMOVED   | sor receipt kept                | forwarded kept
            CLOCK        | COURT_FOR_SELLER | 200 | recordCourtOutcome | RESTORED  | sor receipt runs blocked restored | forwarded restored
            CN_RTN       | COURT_FOR_SELLER | 0   | -                  | RESTORED  | sor receipt restored            | forwarded restored
            REVIEWED     | COURT_FOR_SELLER | 200 | recordCourtOutcome | RESTORED  | sor receipt restored            | forwarded restored
            US_DMCA      | EXTENSION        | 422 | answerAppeal       | RESTORED  | sor receipt runs restored       | forwarded restored
            CN           | EXTENSION        | 200 | answerAppeal       | RESTORED  | sor receipt runs extended restored | forwarded restored
            CN_RTN       | EXTENSION        | 0   | -                  | RESTORED  | sor receipt restored            | forwarded restored
            REVIEWED     | EXTENSION        | 200 | answerAppeal       | RESTORED  | sor receipt restored            | forwarded restored
            CLOCK        | WITHDRAWAL       | 0   | -                  | WITHDRAWN | sor receipt runs measures-undone withdrawn     | forwarded
            CN_RTN       | WITHDRAWAL       | 0   | -                  | WITHDRAWN | sor receipt measures-undone withdrawn         | -
            REVIEWED     | WITHDRAWAL       | 0   | -                  | WITHDRAWN | sor receipt measures-undone withdrawn         | forwarded
            CLOCK        | CURED            | 0   | answerAppeal       | RESTORED  | sor receipt cure runs restored  | forwarded restored
            CN_RTN       | CURED            | 0   | -                  | RESTORED  | sor receipt cure restored       | forwarded restored
            REVIEWED     | CURED            | 0   | answerAppeal       | RESTORED  | sor receipt cure restored       | forwarded restored
            ALL          | NOT_CURED        | 0   | -                  | REMOVED   | sor receipt cure lapsed         | -
            ALL          | INADMISSIBLE     | 0   | -                  | REMOVED   | sor receipt inadmissible        | -
            """;

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private AppealWalk walk;

    @BeforeAll
    void walk() {
        walk = new AppealWalk(journey, driver, clock, jdbc);
        walk.walk();
    }

    static Stream<Arguments> rows() {
        return TABLE.lines().map(line -> line.split("\\|")).flatMap(row -> regimes(row[0].strip())
                .map(regime -> Arguments.of(
                        regime,
                        Path.valueOf(row[1].strip()),
                        Integer.valueOf(row[2].strip()),
                        words(row[3]),
                        row[4].strip(),
                        words(row[5]),
                        words(row[6]))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endsAsTheLawHasIt(
            String regime,
            Path path,
            int answered,
            List<String> halfWay,
            String end,
            List<String> seller,
            List<String> notifier) {
        Walked c = walk.of(regime, path);
        String listing = end.equals("REMOVED") ? "REMOVED" : "LIVE";
        assertThat(c.answered).isEqualTo(answered);
        assertThat(c.tasksHalfWay).isEqualTo(halfWay);
        assertThat(c.listingHalfWay).isEqualTo(halfWay.isEmpty() ? listing : "REMOVED");
        assertThat(journey.state(c.reference)).isEqualTo("CLOSED " + end);
        assertThat(journey.listingState(c.reference)).isEqualTo(listing);
        assertThat(journey.openTasks(c.reference)).isEmpty();
        assertThat(letters(c, "SELLER")).isEqualTo(seller);
        assertThat(letters(c, "NOTIFIER").stream().filter(l -> !l.contains("-")).toList())
                .isEqualTo(notifier);
        assertThat(letters(c, "BUYER").stream().distinct().toList()).isEqualTo(buyers(path, listing));
        assertThat(openDeadlines(c)).isEmpty();
        if (listing.equals("LIVE")) {
            assertThat(journey.deadlines(c.reference, "restorationWindow")).endsWith("MET");
        }
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void hasARowForEveryRegimeOnEveryPath(Path path) {
        assertThat(rows().filter(r -> r.get()[1] == path)
                        .map(r -> r.get()[0])
                        .distinct()
                        .count())
                .isEqualTo(6);
    }

    @Test
    void saysThatALateAppealIsTooLate() {
        regimes("ALL").forEach(regime -> assertThat(walk.of(regime, Path.LATE_APPEAL).lateWord)
                .as(regime)
                .contains("The time to appeal is over"));
    }

    private static List<String> buyers(Path path, String listing) {
        if (!path.hasBuyers()) {
            return List.of();
        }
        return listing.equals("LIVE") ? List.of("buyer-alert", "alert-corrected") : List.of("buyer-alert");
    }

    /** Kinds in the table's short words; those that are not about the appeal keep their dashes. */
    private List<String> letters(Walked c, String party) {
        return journey.letters(c.reference, party).stream()
                .map(kind -> party.equals("BUYER")
                        ? kind
                        : kind.replace("statement-of-reasons", "sor")
                                .replace("case-withdrawn-seller", "withdrawn")
                                .replace("restoration-blocked", "blocked")
                                .replaceFirst("^(appeal|clock)-", "")
                                .replaceFirst("^(restored|kept)-notifier$", "$1"))
                .toList();
    }

    private List<String> openDeadlines(Walked c) {
        return jdbc.sql(
                        """
                        select d.kind from deadline d join infringement_case c on c.id = d.subject
                        where c.reference = ? and d.state in ('OPEN', 'BLOCKED')""")
                .param(c.reference)
                .query(String.class)
                .list();
    }

    private static Stream<String> regimes(String name) {
        return switch (name) {
            case "ALL" -> Stream.of("US_DMCA", "US_TM_POLICY", "CN_ECL", "CN_RTN", "CN_CIVIL", "EU_DSA");
            case "CLOCK" -> Stream.of("US_DMCA", "CN_ECL", "CN_CIVIL");
            case "CN" -> Stream.of("CN_ECL", "CN_CIVIL");
            case "REVIEWED" -> Stream.of("US_TM_POLICY", "EU_DSA");
            default -> Stream.of(name);
        };
    }

    private static List<String> words(String cell) {
        return cell.isBlank() || cell.strip().equals("-")
                ? List.of()
                : Arrays.asList(cell.strip().split(" +"));
    }
}
