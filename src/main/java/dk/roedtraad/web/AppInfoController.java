package dk.roedtraad.web;

import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page may know before anybody has logged in. Nothing about people. */
@RestController
class AppInfoController {

  private final boolean demo;
  private final Clock clock;

  AppInfoController(Environment environment, Clock clock) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    this.clock = clock;
  }

  /**
   * What the pages show in their first line.
   *
   * @param demo whether people and status are invented
   * @param today the date by the application's clock, which a demo moves: "mandag den 1. marts 2027"
   */
  record AppInfo(boolean demo, String today) {}

  @GetMapping("/app-info")
  AppInfo info() {
    return new AppInfo(demo, DanishDates.full(LocalDate.now(clock)));
  }
}
