package dk.roedtraad.demo;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock and its invented people, for administrators. Anywhere but in the demo there is no such address. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo")
class DemoController {

  private final DemoClock clock;
  private final DemoPlay play;
  private final Cohorts cohorts;
  private final Access access;

  DemoController(DemoClock clock, DemoPlay play, Cohorts cohorts, Access access) {
    this.clock = clock;
    this.play = play;
    this.cohorts = cohorts;
    this.access = access;
  }

  /** As after moving it; nothing has moved, so no job has run and no mail was sent. */
  @GetMapping("/clock")
  Map<String, Object> now() {
    access.require(Group.ADMINISTRATOR);
    var now = clock.now();
    var answer = answer(new DemoClock.Passed(now, 0, 0, 0));
    answer.put("danish", DemoTimes.readable(now));
    return answer;
  }

  /** {@code {"advance":"P1D"}} or {@code {"to":"2027-03-01T08:00"}}. */
  @PostMapping("/clock")
  Map<String, Object> move(@RequestBody Map<String, Object> wish) {
    access.require(Group.ADMINISTRATOR);
    return answer(clock.advanceTo(wish.containsKey("advance") == wish.containsKey("to") ? neitherNor()
        : wish.containsKey("to") ? DemoTimes.moment(text(wish, "to"))
        : DemoTimes.later(clock.now(), text(wish, "advance"))));
  }

  /**
   * {@code {"cohortId":"…","upTo":"2027-03-01"}}; with {@code "coordinator":true} the coordinator is played too, and
   * {@code "except":["leder@rybners.example"]} leaves somebody's tasks to the person at the screen.
   */
  @PostMapping("/play")
  Map<String, Object> play(@RequestBody Map<String, Object> wish) {
    access.require(Group.ADMINISTRATOR);
    var cohort = cohorts.find(text(wish, "cohortId"))
        .orElseThrow(() -> Refusal.notFound("Holdet findes ikke. 'cohortId' står i listen på /api/cohorts."));
    var upTo = DemoTimes.day(text(wish, "upTo"));
    clock.checkDay(upTo);
    var played = play.play(Set.of(cohort.id()), upTo, Boolean.TRUE.equals(wish.get("coordinator")), except(wish));
    var answer = answer(played.passed());
    answer.put("answers", played.answers());
    answer.put("refused", played.refused());
    return answer;
  }

  private static Set<String> except(Map<String, Object> wish) {
    return wish.get("except") instanceof List<?> people
        ? people.stream().map(person -> String.valueOf(person).toLowerCase(Locale.ROOT)).collect(Collectors.toSet())
        : Set.of();
  }

  private static <T> T neitherNor() {
    throw Refusal.badInput("Skriv enten 'advance' (fx P1D) eller 'to' (fx 2027-03-01T08:00).");
  }

  private static String text(Map<String, Object> wish, String key) {
    return String.valueOf(wish.get(key));
  }

  private static Map<String, Object> answer(DemoClock.Passed passed) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("now", DemoTimes.written(passed.now()));
    answer.put("jobs", passed.jobs());
    answer.put("failedJobs", passed.failedJobs());
    answer.put("mails", passed.mails());
    return answer;
  }
}
