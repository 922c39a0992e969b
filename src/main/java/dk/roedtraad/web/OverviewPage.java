package dk.roedtraad.web;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.overview.Overview;
import dk.roedtraad.application.overview.OverviewReader;
import dk.roedtraad.application.overview.SchoolShare;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page "Forløb" as JSON, with words instead of codes where people read them. Written as it is told: nothing goes out
 * before the first word, so a refusal is still answered as one.
 */
final class OverviewPage implements OverviewReader {

  /** What the page writes for how far a step is. */
  private static final Map<String, String> STATE_NAMES =
      Arrays.stream(State.values()).collect(Collectors.toMap(State::name, State::danishName));

  private final JsonGenerator json;
  private final List<String> files;

  /** @param files the endings of what the reader may take along */
  OverviewPage(JsonGenerator json, List<String> files) {
    this.json = json;
    this.files = files;
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

  @Override
  public void cohorts(List<CohortSummary> known) {
    write(() -> {
      json.writeStartObject();
      json.writePOJOField("cohorts", known);
      json.writePOJOField("stateNames", STATE_NAMES);
      json.writeArrayFieldStart("leaders");
    });
  }

  @Override
  public void leaders(List<Overview.Line> ofCohort) {
    write(() -> {
      for (var line : ofCohort) {
        json.writePOJO(Leader.of(line));
      }
    });
  }

  @Override
  public void totals(String sentence, List<Overview.TrackSteps> tracks, List<SchoolShare> schools) {
    write(() -> {
      json.writeEndArray();
      json.writeStringField("sentence", sentence);
      json.writePOJOField("tracks", tracks.stream().map(TrackView::of).toList());
      json.writePOJOField("schools", schools.stream().map(School::of).toList());
      json.writePOJOField("files", files);
      json.writeEndObject();
      json.flush();
    });
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException("The page 'Forløb' could not be written to its end. Has its reader gone?", e);
    }
  }
}
