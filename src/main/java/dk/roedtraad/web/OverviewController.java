package dk.roedtraad.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.overview.Chart;
import dk.roedtraad.application.overview.ChartService;
import dk.roedtraad.application.overview.CoursePath;
import dk.roedtraad.application.overview.CoursePathService;
import dk.roedtraad.application.overview.OverviewService;
import dk.roedtraad.application.portfolio.CourseModels;
import dk.roedtraad.application.portfolio.ModelPicture;
import dk.roedtraad.domain.cohort.Track;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
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
  private final JsonFactory json;

  OverviewController(OverviewService overviews, ChartService charts, CoursePathService paths, CourseModels models,
      Access access, ObjectMapper mapper) {
    this.overviews = overviews;
    this.charts = charts;
    this.paths = paths;
    this.models = models;
    this.access = access;
    this.json = mapper.getFactory();
  }

  /**
   * The page, written cohort by cohort while it is read: of all schools it is longer than what one wants to hold. Those who
   * are behind come first in each cohort.
   */
  @GetMapping
  void page(@RequestParam(required = false) String cohortId, HttpServletResponse response) throws IOException {
    var reader = reader();
    SentFile.write(response, MediaType.APPLICATION_JSON, out -> overviews.tell(cohortId, reader,
        new OverviewPage(json.createGenerator(out), OverviewFileController.filesFor(reader))));
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
