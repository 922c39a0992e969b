package dk.roedtraad.demo;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock, for administrators. Anywhere but in the demo there is no such address. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo")
class DemoController {

  private final DemoClock clock;
  private final Access access;

  DemoController(DemoClock clock, Access access) {
    this.clock = clock;
    this.access = access;
  }

  @GetMapping("/clock")
  Map<String, Object> now() {
    access.require(Group.ADMINISTRATOR);
    var now = clock.now();
    return Map.of("now", DemoTimes.written(now), "danish", DemoTimes.readable(now));
  }

  /** {@code {"advance":"P1D"}} or {@code {"to":"2027-03-01T08:00"}}. */
  @PostMapping("/clock")
  Map<String, Object> move(@RequestBody Map<String, Object> wish) {
    access.require(Group.ADMINISTRATOR);
    return answer(clock.advanceTo(wish.containsKey("advance") == wish.containsKey("to") ? neitherNor()
        : wish.containsKey("to") ? DemoTimes.moment(text(wish, "to"))
        : DemoTimes.later(clock.now(), text(wish, "advance"))));
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
