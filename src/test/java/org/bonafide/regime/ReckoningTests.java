package org.bonafide.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts days as the law counts them. */
class ReckoningTests {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static WorkCalendar calendar(Map<LocalDate, WorkCalendar.Special> days) {
        return new WorkCalendar("TEST", BRUSSELS, WEEKEND, null, days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2027-02-28, no matching date: the last day of the month",
        "2026-05-25, 2026-11-25, the same day",
        "2026-05-28, 2026-11-30, a Saturday gives way to the Monday"
    })
    void sixMonthsEndOnTheSameDayOrTheLastOfTheMonth(LocalDate start, LocalDate latest, String why) {
        Reckoning months = Reckoning.months(start, 6, latest.getDayOfWeek() != DayOfWeek.SUNDAY, calendar(Map.of()));

        assertThat(months.latest()).as(why).isEqualTo(latest);
    }

    @Test
    void theLastDayIsWholeAtItsPlace() {
        Reckoning days = Reckoning.days(LocalDate.of(2026, 9, 25), null, 15, false, calendar(Map.of()));

        assertThat(days.ends()).isEqualTo(Instant.parse("2026-10-10T22:00:00Z"));
        assertThat(days.days()).hasSize(15);
    }

    @Test
    void aYearThatIsNotLoadedIsSaidNotGuessed() {
        WorkCalendar known = new WorkCalendar("CN_STATE_COUNCIL", BRUSSELS, WEEKEND, Set.of(2026), Map.of());

        assertThatThrownBy(() -> Reckoning.businessDays(LocalDate.of(2026, 12, 28), null, 20, known))
                .isInstanceOf(WorkCalendar.YearNotLoaded.class)
                .hasMessageContaining("2027");
    }

    /** Whatever the holidays: the window opens and ends on working days, so many after the start, and in order. */
    @Test
    void neverBeforeTheEarliestNorAfterTheLatest() {
        Random random = new Random(20_261_125);
        for (int i = 0; i < 2_000; i++) {
            WorkCalendar calendar = calendar(holidays(random, random.nextInt(40)));
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            Reckoning window = Reckoning.businessDays(start, 10, 14, calendar);

            assertThat(working(start, window.earliest(), calendar)).isEqualTo(10);
            assertThat(working(start, window.latest(), calendar)).isEqualTo(14);
            assertThat(calendar.isWorking(window.earliest())).isTrue();
            assertThat(calendar.isWorking(window.latest())).isTrue();
            assertThat(window.opens()).isBefore(window.ends());
        }
    }

    @Test
    void anotherHolidayNeverShortens() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Map<LocalDate, WorkCalendar.Special> days = holidays(random, random.nextInt(30));
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            Reckoning before = Reckoning.businessDays(start, 10, 14, calendar(days));
            days.put(
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)),
                    new WorkCalendar.Special(false, "Proclaimed later"));
            Reckoning after = Reckoning.businessDays(start, 10, 14, calendar(days));

            assertThat(after.earliest()).isAfterOrEqualTo(before.earliest());
            assertThat(after.latest()).isAfterOrEqualTo(before.latest());
        }
    }

    private static long working(LocalDate start, LocalDate end, WorkCalendar calendar) {
        return start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(calendar::isWorking)
                .count();
    }

    private static Map<LocalDate, WorkCalendar.Special> holidays(Random random, int number) {
        Map<LocalDate, WorkCalendar.Special> days = new HashMap<>();
        for (int i = 0; i < number; i++) {
            days.put(
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)), new WorkCalendar.Special(false, "Day off"));
        }
        return days;
    }
}
