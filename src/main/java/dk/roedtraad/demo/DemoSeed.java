package dk.roedtraad.demo;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.play.PublicForms;
import dk.roedtraad.application.time.WriteDelay;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo with two cohorts at interesting stages, by playing them through the public forms while the demo
 * clock moves. Comes before the web server is started, so nobody sees half a demo.
 *
 * <p>Everything follows from the day on which it was begun, which stands in a file: a program that was killed on the way
 * looks at the next start what is there already and goes on from the moment that the clock shows.
 */
@Component
@Profile("demo")
class DemoSeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);

  private final boolean wanted;
  private final SeedNote note;
  private final DemoPeople people;
  private final DemoClock clock;
  private final DemoPlay play;
  private final PublicForms forms;
  private final Cohorts cohorts;
  private final WriteDelay writeDelay;
  private boolean running;

  DemoSeed(@Value("${roedtraad.demo.seed:true}") boolean wanted, SeedNote note, DemoPeople people, DemoClock clock,
      DemoPlay play, PublicForms forms, Cohorts cohorts, WriteDelay writeDelay) {
    this.wanted = wanted;
    this.note = note;
    this.people = people;
    this.clock = clock;
    this.play = play;
    this.forms = forms;
    this.cohorts = cohorts;
    this.writeDelay = writeDelay;
  }

  @Override
  public void start() {
    running = true;
    people.ensure();
    if (wanted && !isDone()) {
      var begun = System.nanoTime();
      LOG.info("The demo is being filled: two cohorts play the first months of their course. This takes up to a minute.");
      writeDelay.during(this::seed);
      note.finish();
      LOG.info("The demo was filled in {} s.", (System.nanoTime() - begun) / 1_000_000_000);
    }
  }

  /** Done once finished, and where somebody has begun with cohorts of their own. An emptied database is filled again. */
  private boolean isDone() {
    var empty = cohorts.all().isEmpty();
    if (empty) {
      note.begin(CopenhagenTime.dayOf(clock.now()));
    }
    return !empty && (note.isFinished() || note.begunOn().isEmpty());
  }

  private void seed() {
    var plan = SeedPlan.startingOn(note.begunOn().orElseThrow());
    ensure(Track.MODEL_SCHOOL, plan);
    playUntil(plan.secondCohortStarts(), plan);
    ensure(Track.IMPLEMENTATION_SCHOOL, plan);
    playUntil(plan.today(), plan);
  }

  private void ensure(Track track, SeedPlan plan) {
    var script = new SeedScript(plan, Map.of());
    if (find(track).isEmpty()) {
      forms.start(DemoPeople.COORDINATOR, "cohort", script.startForm(track));
    }
  }

  private Optional<Cohort> find(Track track) {
    return cohorts.all().stream().filter(cohort -> cohort.track() == track).findFirst();
  }

  private void playUntil(LocalDate day, SeedPlan plan) {
    if (!day.isBefore(CopenhagenTime.dayOf(clock.now()))) {
      var tracks = cohorts.all().stream().collect(Collectors.toMap(Cohort::id, Cohort::track));
      var played = play.play(tracks.keySet(), day, new SeedScript(plan, tracks));
      LOG.info("The demo has reached {}: {} answers, {} jobs, {} mails so far in this part.", day, played.answers(),
          played.passed().jobs(), played.passed().mails());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which comes among the last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
