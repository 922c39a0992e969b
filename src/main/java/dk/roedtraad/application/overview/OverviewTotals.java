package dk.roedtraad.application.overview;

import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.overview.Overview.StepCount;
import dk.roedtraad.application.overview.Overview.TrackSteps;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.leader.LeaderStatus;
import dk.roedtraad.domain.leader.StatusSentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adds up the cohorts one by one and keeps none of their leaders: there may be thousands. */
final class OverviewTotals {

  private static final Set<State> HERE = EnumSet.of(State.NOW, State.STILL_OPEN);

  /** How many are, were, passed by, and began later, at each step of a track. */
  private record Counts(int[] here, int[] done, int[] passed, int[] startedLater) {

    Counts(int steps) {
      this(new int[steps], new int[steps], new int[steps], new int[steps]);
    }

    void add(List<State> states) {
      for (int at = 0; at < here.length; at++) {
        var state = states.get(at);
        here[at] += HERE.contains(state) ? 1 : 0;
        done[at] += state == State.DONE ? 1 : 0;
        passed[at] += state == State.PASSED ? 1 : 0;
        startedLater[at] += state == State.STARTED_LATER ? 1 : 0;
      }
    }
  }

  private final Map<Track, Counts> tracks = new EnumMap<>(Track.class);
  private final List<LeaderStatus> statuses = new ArrayList<>();
  private final List<SchoolShare> schools = new ArrayList<>();
  private final Function<Track, List<PlannedStep>> steps;

  /** @param steps of a track, in order */
  OverviewTotals(Function<Track, List<PlannedStep>> steps) {
    this.steps = steps;
  }

  void add(List<Line> leaders, Stream<SchoolShare> shares) {
    leaders.forEach(line -> {
      statuses.add(line.progress().status());
      tracks.computeIfAbsent(line.progress().track(), track -> new Counts(steps.apply(track).size())).add(line.states());
    });
    shares.forEach(schools::add);
  }

  /** @param acts whether the reader follows up on those who are behind */
  String sentence(boolean acts) {
    return StatusSentence.of(statuses, acts);
  }

  List<SchoolShare> schools() {
    return schools;
  }

  List<TrackSteps> tracks() {
    return tracks.entrySet().stream().map(one -> new TrackSteps(one.getKey(), counts(steps.apply(one.getKey()),
        one.getValue()))).toList();
  }

  private static List<StepCount> counts(List<PlannedStep> planned, Counts counts) {
    return IntStream.range(0, planned.size()).mapToObj(at -> new StepCount(planned.get(at).id(), planned.get(at).name(),
        planned.get(at).phase(), counts.here()[at], counts.done()[at], counts.passed()[at],
        counts.startedLater()[at])).toList();
  }
}
