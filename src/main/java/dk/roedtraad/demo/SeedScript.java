package dk.roedtraad.demo;

import dk.roedtraad.application.play.OpenForm;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the people of the first demo do, and what they leave undone for the person at the screen. */
final class SeedScript implements Script {

  private static final String LOAD_PARTICIPANTS = "cohort-load-participants";
  private static final String PREPARE_SEMINAR = "seminar-prepare-seminar";
  private static final String REGISTER_ATTENDANCE = "seminar-register-attendance";
  private static final String ASSESS_ABSENCE = "absence-assess-absence";
  private static final String SECOND_SEMINAR = "2. internat";
  private static final Map<Track, String> LISTS = Map.of(Track.MODEL_SCHOOL, "/demo/modelskoler.csv",
      Track.IMPLEMENTATION_SCHOOL, "/demo/implementeringsskoler.csv");

  /** Of so many leaders one is busy after the second seminar. */
  private static final int ONE_IN = 12;

  private final SeedPlan plan;
  private final Map<String, Track> tracks;

  /** @param tracks of the cohorts by their id */
  SeedScript(SeedPlan plan, Map<String, Track> tracks) {
    this.plan = plan;
    this.tracks = tracks;
  }

  @Override
  public boolean isPlayed(OpenForm form, Instant now) {
    if (form.assigneeId().equals(DemoPeople.LEADER)) {
      return now.isBefore(CopenhagenTime.at(plan.today().minusDays(2), LocalTime.MIDNIGHT));
    }
    if (form.assigneeId().equals(DemoPeople.MANAGER)) {
      return false;
    }
    if (form.form().id().equals(PREPARE_SEMINAR)) {
      return !form.name().contains("3. internat");
    }
    if (form.form().id().equals(ASSESS_ABSENCE)) {
      return !form.name().contains(SECOND_SEMINAR);
    }
    return !isBusy(form.assigneeId()) || now.isBefore(CopenhagenTime.at(plan.modelSeminars().get(1), LocalTime.MIDNIGHT));
  }

  /** Nobody at the school of the demo's manager, who is to have reason to be content. */
  private static boolean isBusy(String personId) {
    return !personId.endsWith("@forloeb.example") && !personId.endsWith("@rybners.example")
        && Math.floorMod(personId.hashCode(), ONE_IN) == 0;
  }

  @Override
  public Map<String, Object> given(String cohortId, OpenForm form, Map<String, Object> opened) {
    return switch (form.form().id()) {
      case LOAD_PARTICIPANTS -> Map.of("csv", list(tracks.get(cohortId)), "confirmed", true);
      case REGISTER_ATTENDANCE -> Map.of("attendance", attendance(form, opened));
      default -> Map.of();
    };
  }

  private static String list(Track track) {
    try (var file = SeedScript.class.getResourceAsStream(LISTS.get(track))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody came, but one had to leave after the first day, and one could not come to the second seminar. */
  private static List<Map<String, Object>> attendance(OpenForm form, Map<String, Object> opened) {
    var gone = Set.of("aase.aagaard@birkelse-erhvervsskole.example");
    var excused = form.name().contains(SECOND_SEMINAR)
        ? Set.of("thomas.dahl@handelsskolen-vestermarken.example") : Set.of();
    return ((List<?>) opened.get("attendance")).stream().map(row -> {
      var changed = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) row).forEach((key, value) -> changed.put((String) key, value));
      if (gone.contains(changed.get("leaderId"))) {
        changed.put("day2", false);
      }
      if (excused.contains(changed.get("leaderId"))) {
        changed.putAll(Map.of("day1", false, "day2", false, "excused", true));
      }
      return (Map<String, Object>) changed;
    }).toList();
  }

  /** What the coordinator writes in "Opret kursushold". */
  Map<String, Object> startForm(Track track) {
    var values = new LinkedHashMap<String, Object>();
    values.put("cohortName", name(track));
    values.put("track", track.name());
    var days = track == Track.MODEL_SCHOOL ? plan.modelSeminars() : List.of(plan.implementationSeminar());
    for (int number = 1; number <= days.size(); number++) {
      values.put("seminar" + number + "Date", days.get(number - 1).toString());
    }
    values.put("seminarPlace", track == Track.MODEL_SCHOOL ? "Hotel Fjordgården (opdigtet)" : "Kursuscenter Bakken (opdigtet)");
    values.put("continueAnyway", true);
    return values;
  }

  String name(Track track) {
    return track == Track.MODEL_SCHOOL ? "Modelskoler " + year(plan.modelSeminars().get(0))
        : "Implementeringsskoler " + year(plan.implementationSeminar());
  }

  private static int year(LocalDate day) {
    return day.getYear();
  }
}
