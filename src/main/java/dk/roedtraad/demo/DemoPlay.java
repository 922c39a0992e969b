package dk.roedtraad.demo;

import dk.roedtraad.application.QuietError;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.application.play.FormFiller;
import dk.roedtraad.application.play.OpenForm;
import dk.roedtraad.application.play.PublicForms;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the invented people work while time passes: they open their forms and hand them in as themselves, through the same
 * door as a person in Tasklist, a few times on each working day.
 */
public class DemoPlay {

  private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);

  private static final List<LocalTime> HOURS = List.of(LocalTime.of(8, 45), LocalTime.of(11, 20), LocalTime.of(14, 30));
  private static final LocalTime EVENING = LocalTime.of(16, 0);
  private static final String REGISTER_SESSION = "individual-training-register-session";
  private static final String CHOOSE_MEETING_DATE = "cross-school-meeting-choose-meeting-date";
  private static final String ASSESS_ABSENCE = "absence-assess-absence";
  private static final String CONTACT_LEADER = "contact-leader-contact-leader";
  private static final String LOAD_PARTICIPANTS = "cohort-load-participants";

  /**
   * What came of it.
   *
   * @param refused how many submissions the application did not take; the log says why
   */
  public record Played(DemoClock.Passed passed, int answers, int refused) {}

  private final DemoClock clock;
  private final PublicForms forms;
  private final FormFiller filler;
  private final Cohorts cohorts;
  private final TrainingSessions sessions;
  private final MeetingWindowTable meetingWindows;

  public DemoPlay(DemoClock clock, PublicForms forms, FormFiller filler, Cohorts cohorts, TrainingSessions sessions,
      MeetingWindowTable meetingWindows) {
    this.clock = clock;
    this.forms = forms;
    this.filler = filler;
    this.cohorts = cohorts;
    this.sessions = sessions;
    this.meetingWindows = meetingWindows;
  }

  /**
   * Plays leaders, konsulenter and managers of the cohorts until the afternoon of that day.
   *
   * @param coordinator whether the coordinator's tasks are played too
   * @param except user ids of those whom somebody at a screen plays
   */
  public Played play(Collection<String> cohortIds, LocalDate upTo, boolean coordinator, Set<String> except) {
    return play(cohortIds, upTo, Script.everybody(coordinator, except));
  }

  Played play(Collection<String> cohortIds, LocalDate upTo, Script script) {
    return clock.inTurn(time -> new Play(cohortIds, script, time).until(upTo));
  }

  private final class Play {

    private final Collection<String> cohortIds;
    private final Script script;
    private final DemoClock.Passing time;
    private final Set<String> refusedToday = new HashSet<>();
    private int answers;
    private int refused;

    Play(Collection<String> cohortIds, Script script, DemoClock.Passing time) {
      this.cohortIds = cohortIds;
      this.script = script;
      this.time = time;
    }

    Played until(LocalDate upTo) {
      time.until(clock.now());
      for (var day = CopenhagenTime.dayOf(clock.now()); !day.isAfter(upTo); day = day.plusDays(1)) {
        refusedToday.clear();
        if (SchoolCalendar.usual().isWorkingDay(day)) {
          work(day);
        }
      }
      time.until(CopenhagenTime.at(upTo, EVENING));
      return new Played(time.passed(), answers, refused);
    }

    private void work(LocalDate day) {
      for (var hour : HOURS) {
        var moment = CopenhagenTime.at(day, hour);
        if (moment.isAfter(clock.now())) {
          time.until(moment);
          cohortIds.forEach(this::answer);
          time.until(moment);
        }
      }
    }

    private void answer(String cohortId) {
      for (var form : forms.openFor(cohortId)) {
        var now = clock.now();
        if (!refusedToday.contains(form.taskId()) && script.isPlayed(form, now) && Habits.isTimeFor(form, now)) {
          answer(cohortId, form, now);
        }
      }
    }

    /** A task may have ended since the list was made, because somebody else's answer ended it. */
    private void answer(String cohortId, OpenForm form, Instant now) {
      try {
        var opened = forms.open(form.assigneeId(), form.taskId());
        var given = new LinkedHashMap<>(settled(cohortId, form));
        given.putAll(script.given(cohortId, form, opened.values()));
        if (canBeAnswered(form, given, opened, now)) {
          forms.submit(form.assigneeId(), form.taskId(),
              filler.fill(form.form(), form.assigneeId(), opened.round(), opened.values(), now, given));
          answers++;
        }
      } catch (RuntimeException e) {
        LOG.warn("The invented answer to task {} ({}) was not taken: {}", form.taskId(), form.form().id(),
            QuietError.of(e).toString());
        refusedToday.add(form.taskId());
        refused++;
      }
    }

    private boolean canBeAnswered(OpenForm form, Map<String, Object> given, PublicForms.Opened opened, Instant now) {
      return switch (form.form().id()) {
        case LOAD_PARTICIPANTS -> given.containsKey("csv");
        case REGISTER_SESSION -> sessions.find(opened.courseId(), opened.round())
            .map(session -> !session.endsAt().isAfter(now)).orElse(true);
        default -> true;
      };
    }
  }

  /** What can't be made up from the form alone. */
  private Map<String, Object> settled(String cohortId, OpenForm form) {
    if (ASSESS_ABSENCE.equals(form.form().id())) {
      return Map.of("assessment", "FOLLOW_UP");
    }
    if (CONTACT_LEADER.equals(form.form().id())) {
      return Map.of("contacted", true, "contactResult", "SOON");
    }
    if (!CHOOSE_MEETING_DATE.equals(form.form().id())) {
      return Map.of();
    }
    var cohort = cohorts.find(cohortId).orElseThrow();
    var lastDay = cohorts.findSeminar(cohortId, cohort.track().seminars()).orElseThrow().lastDay();
    var window = meetingWindows.ruleAfter(lastDay).windowAfter(lastDay);
    var today = CopenhagenTime.dayOf(clock.now());
    var earliest = window.earliest().isAfter(today) ? window.earliest() : today;
    var day = SchoolCalendar.usual().shift(earliest, 5);
    var settled = new LinkedHashMap<String, Object>(Map.of("meetingDate", day.toString()));
    if (!window.contains(day)) {
      settled.put("reason", "Det var den første dag, hvor alle skoler kunne deltage.");
    }
    return settled;
  }
}
