package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Reminders stopped three weeks ago, unseen" cannot happen. */
class RemindersHealthTest extends CohortStoryTest {

  private static final String MONDAY = "2033-05-09";

  @Autowired
  private ReminderService reminders;

  @AfterEach
  void forgetTheRuns() {
    db.sql("delete from reminder_run where ran_on > '2033-01-01'").update();
  }

  @Test
  void aWorkingDayWithoutARunIsAFaultFromTenOClock() {
    itIs(on(MONDAY, "09:59"));
    assertThat(health()).isEqualTo("UP");
    itIs(on(MONDAY, "10:00"));
    assertThat(health()).isEqualTo("DOWN");
    assertThat(metric("roedtraad_reminders_missing")).isEqualTo(1.0);

    reminders.remind();
    assertThat(health()).isEqualTo("UP");
    assertThat(metric("roedtraad_reminders_missing")).isZero();
    assertThat(metric("roedtraad_reminders_last_run_seconds"))
        .isEqualTo((double) on(MONDAY, "10:00").toEpochSecond());
  }

  @Test
  void onAWeekendNothingIsMissed() {
    itIs(on("2033-05-07", "12:00"));

    assertThat(health()).isEqualTo("UP");
  }

  @Test
  void aRunThatFoundItTooLateIsNoFaultAnyMore() {
    itIs(on(MONDAY, "16:30"));
    assertThat(health()).isEqualTo("DOWN");
    reminders.remind();

    assertThat(health()).isEqualTo("UP");
  }

  @Test
  void healthIsOpenAndTellsNoDetails() {
    assertThat(Rest.anonymous(port).get("/actuator/health").body()).doesNotContain("reminders", "lastRun");
  }

  private String health() {
    return Rest.anonymous(port).get("/actuator/health").json().path("status").asText();
  }

  private double metric(String name) {
    return as("admin@forloeb.example").get("/actuator/prometheus").body().lines()
        .filter(line -> line.startsWith(name)).mapToDouble(line -> Double.parseDouble(line.replaceAll(".* ", "")))
        .findFirst().orElseThrow();
  }
}
