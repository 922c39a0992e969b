package dk.roedtraad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Coordinator;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a large list takes: {@code mvn test -Pbench}. Prints, and judges nothing: a busy machine is no fault. */
@Tag("bench")
class EnrolmentBenchTest extends ApplicationTest {

  private static final int LEADERS = 1_000;
  private static final int LEADERS_OF_A_SCHOOL = 5;
  private static final int ROUNDS = 4;

  @Autowired
  private Accounts accounts;

  @Test
  void enrollingAThousandLeadersOverHttp() {
    itIs(ZonedDateTime.of(2026, 10, 1, 9, 0, 0, 0, ZoneId.of("Europe/Copenhagen")));
    var coordinator = Coordinator.at(port, accounts);
    for (int round = 1; round <= ROUNDS; round++) {
      var cohort = coordinator.startCohort(Coordinator.implementationSchoolPlan("2027-01-12")).json()
          .path("businessKey").asText();
      var list = list(round);
      var cpuBefore = cpu();
      var before = System.nanoTime();
      var looked = coordinator.sendList(cohort, list, true);
      var between = System.nanoTime();
      var enrolled = coordinator.sendList(cohort, list, false);
      var after = System.nanoTime();
      var cpuAfter = cpu();
      assertThat(looked.json().path("accepted").asInt()).isEqualTo(LEADERS);
      assertThat(enrolled.json().path("accepted").asInt()).as(enrolled.body()).isEqualTo(LEADERS);
      System.out.printf("Bench, round %d (the first is cold): %d leaders of %d schools looked at in %d ms, "
          + "enrolled in %d ms; the processors worked %d ms for both%n", round, LEADERS, LEADERS / LEADERS_OF_A_SCHOOL,
          Duration.ofNanos(between - before).toMillis(), Duration.ofNanos(after - between).toMillis(),
          Duration.ofNanos(cpuAfter - cpuBefore).toMillis());
    }
  }

  /** What this program has used of the processors, whatever else they do. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static String list(int round) {
    return Coordinator.HEADING + IntStream.range(0, LEADERS).mapToObj(i -> {
      var school = "bench-" + round + "-" + i / LEADERS_OF_A_SCHOOL;
      return "Lise;Ærø;leder" + i + "@" + school + ".example;Skole " + school + ";Uddannelsesleder;12345678;konsulent"
          + i % 30 + "@bench.example;chef@" + school + ".example;nej";
    }).collect(Collectors.joining("\n"));
  }
}
