package dk.roedtraad.application.overview;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many forms the leaders have been asked for and have handed in, at the end of each month. */
@Component
class HandingInChart {

  private static final Chart CHART = new Chart("handing-in", "Indsendte opgaver over tid",
      "Så mange opgaver med frist havde lederne i alt fået og indsendt ved månedens udgang. Valg af tid til coaching eller "
          + "sparring tæller med, og det gør også opgaver, der er indsendt efter deres internat.", Chart.Shape.LINES, "Måned",
      List.of("Opgaver i alt", "Indsendt i alt"));
  private static final String NOTHING = "Lederne har ikke fået nogen opgaver endnu.";

  private final CourseSteps steps;
  private final Clock clock;

  HandingInChart(CourseSteps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** @param cohorts the courses that the reader follows, cohort by cohort: no more than one is held at a time */
  Chart of(Stream<List<Course>> cohorts) {
    var months = new Months();
    cohorts.forEach(courses -> {
      forms(courses).forEach(months::add);
      months.runs |= courses.stream().anyMatch(Course::isRunning);
    });
    return months.given.isEmpty() ? CHART.without(NOTHING) : CHART.with(months.rows(month(clock.instant())));
  }

  private Stream<AskedForm> forms(List<Course> courses) {
    return AskedForm.of(steps.ofCourses(courses.stream().map(Course::id).toList()));
  }

  private static YearMonth month(Instant moment) {
    return YearMonth.from(CopenhagenTime.dayOf(moment));
  }

  /** What happened in which month. */
  private static final class Months {

    private final TreeMap<YearMonth, Integer> given = new TreeMap<>();
    private final TreeMap<YearMonth, Integer> handedIn = new TreeMap<>();
    private boolean runs;

    void add(AskedForm form) {
      given.merge(month(form.askedAt()), 1, Integer::sum);
      form.handedInAt().ifPresent(done -> handedIn.merge(month(done), 1, Integer::sum));
    }

    /** @param now the last month, unless every course is over */
    List<Chart.Row> rows(YearMonth now) {
      var rows = new ArrayList<Chart.Row>();
      int asked = 0;
      int sent = 0;
      for (var month = given.firstKey(); !month.isAfter(runs ? now : last()); month = month.plusMonths(1)) {
        asked += given.getOrDefault(month, 0);
        sent += handedIn.getOrDefault(month, 0);
        rows.add(Chart.Row.of(DanishDates.month(month.atDay(1)) + " " + month.getYear(), asked, sent));
      }
      return rows;
    }

    private YearMonth last() {
      return handedIn.isEmpty() || given.lastKey().isAfter(handedIn.lastKey()) ? given.lastKey() : handedIn.lastKey();
    }
  }
}
