package dk.roedtraad.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.roedtraad.application.access.LoginWay;
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
  private final LoginWay way;

  AppInfoController(Environment environment, Clock clock, LoginWay way) {
    this.way = way;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    this.clock = clock;
  }

  /**
   * What the pages show in their first line.
   *
   * @param demo whether people and status are invented
   * @param today the date by the application's clock, which a demo moves: "mandag den 1. marts 2027"
   * @param singleSignOn what people call the login they have anyway; left out where passwords are chosen here
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AppInfo(boolean demo, String today, String singleSignOn) {}

  @GetMapping("/app-info")
  AppInfo info() {
    return new AppInfo(demo, DanishDates.full(LocalDate.now(clock)), way.singleSignOn().orElse(null));
  }
}
