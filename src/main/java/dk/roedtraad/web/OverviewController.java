package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.overview.Chart;
import dk.roedtraad.application.overview.ChartService;
import dk.roedtraad.application.overview.CoursePath;
import dk.roedtraad.application.overview.CoursePathService;
import dk.roedtraad.application.overview.Overview;
import dk.roedtraad.application.overview.OverviewService;
import dk.roedtraad.application.overview.SchoolShare;
import dk.roedtraad.application.portfolio.CourseModels;
import dk.roedtraad.application.portfolio.ModelPicture;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page "Forløb" in Cockpit shows. The numbers are those of {@code /api/cohorts/{id}/progress}. */
@RestController
@RequestMapping("/api/overview")
class OverviewController {

  private final OverviewService overviews;
  private final ChartService charts;
  private final CoursePathService paths;
  private final CourseModels models;
  private final Access access;

  OverviewController(OverviewService overviews, ChartService charts, CoursePathService paths, CourseModels models,
      Access access) {
    this.overviews = overviews;
    this.charts = charts;
    this.paths = paths;
    this.models = models;
    this.access = access;
  }

  /** The page, with words instead of codes where people read them; {@code files} are the endings of what may be taken. */
  record Page(String sentence, List<CohortSummary> cohorts, List<TrackView> tracks, List<Leader> leaders,
      List<School> schools, List<String> files) {

    private static Page of(Overview overview, List<String> files) {
      return new Page(overview.sentence(), overview.cohorts(), overview.tracks().stream().map(TrackView::of).toList(),
          overview.leaders().stream().map(Leader::of).toList(), overview.schools().stream().map(School::of).toList(),
          files);
    }
  }

  record TrackView(String track, String name, List<Overview.StepCount> steps) {

    private static TrackView of(Overview.TrackSteps steps) {
      return new TrackView(steps.track().name(), steps.track().danishName(), steps.steps());
    }
  }

  /** One leader; {@code states} in the order of the track's steps. */
  record Leader(String courseId, String cohortId, String cohort, String instanceId, String leaderId, String name,
      String school, String track, String phase, String status, String statusName, int openTasks, int overdueTasks,
      String nextDeadline, List<String> states) {

    private static Leader of(Overview.Line line) {
      var row = line.progress();
      return new Leader(line.courseId(), line.cohortId(), line.cohort(), line.instanceId(), row.leaderId(), row.name(),
          row.school(), row.track().name(), row.phase(), row.status().name(), row.status().danishName(),
          row.openTasks(), row.overdueTasks(), row.nextDeadline() == null ? null
              : DanishDates.longDate(CopenhagenTime.dayOf(row.nextDeadline())),
          line.states().stream().map(Enum::name).toList());
    }
  }

  record School(String cohort, String school, int leaders, String attendance, String handingIn) {

    private static School of(SchoolShare share) {
      return new School(share.cohort(), share.school(), share.leaders(), share.attendance(), share.handingInWords());
    }
  }

  @GetMapping
  Page page(@RequestParam(required = false) String cohortId) {
    var reader = reader();
    return Page.of(overviews.of(cohortId, reader), OverviewFileController.filesFor(reader));
  }

  @GetMapping("/charts")
  List<Chart> charts(@RequestParam(required = false) String cohortId) {
    return charts.of(cohortId, reader());
  }

  @GetMapping("/pictures/{track}")
  ModelPicture picture(@PathVariable Track track) {
    reader();
    return models.pictureOf(track);
  }

  @GetMapping("/courses/{courseId}")
  CoursePath path(@PathVariable String courseId) {
    return paths.of(courseId, reader());
  }

  private SignedInUser reader() {
    return access.require(Group.COORDINATOR, Group.ADMINISTRATOR, Group.MANAGER);
  }
}
