package dk.roedtraad.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;

class DanishDatesTest {
  private static final LocalDate ASCENSION = LocalDate.of(2026, 5, 14);

  @Test
  void aDateIsWrittenAsDanesWriteIt() {
    assertThat(DanishDates.full(ASCENSION)).isEqualTo("torsdag den 14. maj 2026");
    assertThat(DanishDates.weekdayAndDay(ASCENSION)).isEqualTo("torsdag den 14. maj");
    assertThat(DanishDates.longDate(ASCENSION)).isEqualTo("14. maj 2026");
    assertThat(DanishDates.dayAndMonth(ASCENSION)).isEqualTo("14. maj");
    assertThat(DanishDates.numeric(ASCENSION)).isEqualTo("14.05.2026");
    assertThat(DanishDates.week(ASCENSION)).isEqualTo("uge 20");
  }

  @ParameterizedTest
  @CsvSource({
      "2027-01-12, 2027-01-13, 12.–13. januar 2027",
      "2027-02-28, 2027-03-01, 28. februar – 1. marts 2027",
      "2026-12-31, 2027-01-01, 31. december 2026 – 1. januar 2027",
      "2026-05-14, 2026-05-14, 14. maj 2026"})
  void aRangeSaysMonthAndYearOnceWherePossible(LocalDate first, LocalDate last, String text) {
    assertThat(DanishDates.range(first, last)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
      "2027-01-12, 2027-01-19, fra 12.–13. til 19.–20. januar 2027",
      "2027-01-26, 2027-02-02, fra 26.–27. januar til 2.–3. februar 2027",
      "2026-12-15, 2027-01-12, fra 15.–16. december 2026 til 12.–13. januar 2027",
      "2027-01-12, 2027-02-28, fra 12.–13. januar til 28. februar – 1. marts 2027",
      "2027-02-28, 2027-03-09, fra 28. februar – 1. marts til 9.–10. marts 2027",
      "2026-12-31, 2027-01-05, fra 31. december 2026 – 1. januar 2027 til 5.–6. januar 2027"})
  void aMoveNamesBothRangesWithoutRepeatingItself(LocalDate oldFirst, LocalDate newFirst, String text) {
    assertThat(DanishDates.move(oldFirst, oldFirst.plusDays(1), newFirst, newFirst.plusDays(1))).isEqualTo(text);
  }

  @Test
  void aRangeInFullNamesItsWeekdays() {
    assertThat(DanishDates.fullRange(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 13)))
        .isEqualTo("tirsdag–onsdag den 12.–13. januar 2027");
    assertThat(DanishDates.fullRange(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 1)))
        .isEqualTo("søndag–mandag den 28. februar – 1. marts 2027");
    assertThat(DanishDates.fullRange(ASCENSION, ASCENSION)).isEqualTo("torsdag den 14. maj 2026");
  }

  @Test
  void hoursHaveAPointAndTwoDigits() {
    assertThat(DanishDates.clock(LocalTime.of(9, 0), LocalTime.of(16, 0))).isEqualTo("kl. 09.00–16.00");
    assertThat(DanishDates.clock(LocalTime.of(10, 42, 59))).isEqualTo("kl. 10.42");
    assertThat(DanishDates.fullWithClock(Instant.parse("2026-05-14T08:42:00Z")))
        .isEqualTo("torsdag den 14. maj 2026 kl. 10.42");
  }

  @ParameterizedTest
  @CsvSource({"2026-10-12, uge 42", "2026-12-31, uge 53", "2027-01-03, uge 53", "2027-01-04, uge 1",
      "2024-12-30, uge 1", "2027-02-21, uge 7"})
  void weeksAreNumberedByIso(LocalDate date, String week) {
    assertThat(DanishDates.week(date)).isEqualTo(week);
  }

  @Test
  void theMachinesLocaleMakesNoDifference() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(DanishDates.numeric(ASCENSION)).isEqualTo("14.05.2026");
      assertThat(DanishDates.full(ASCENSION)).isEqualTo("torsdag den 14. maj 2026");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void weekdaysAndMonthsBeginWithASmallLetter() {
    for (int day = 0; day < 365; day++) {
      var text = DanishDates.full(LocalDate.of(2026, 1, 1).plusDays(day));
      assertThat(text).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"14.05.2026", "14.5.2026", "14-05-2026", "2026-05-14"})
  void aDateIsReadHoweverDanesWriteIt(String typed) {
    assertThat(DanishDates.parse(typed)).hasValue(LocalDate.of(2026, 5, 14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "05/14/2026", "14/05/2026", "05.14.2026", "14.05.26", "31.04.2026", "29.02.2027", "14.05-2026"})
  void aDateIsNeverGuessedAt(String typed) {
    assertThat(DanishDates.parse(typed)).isEmpty();
  }
}
