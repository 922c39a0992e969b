package dk.roedtraad.application.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.FormPlaces.Place;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type before they hand it in, each for its author alone.
 *
 * <p>A draft outlives its task: what is typed into a form whose task has just ended, or was given to somebody else, is
 * kept, and the author is told where it is. Only an answer ends it.
 */
@Service
public class DraftService {

  /** Room for every field of the largest form with 20,000 characters, however they are written. */
  public static final int MAX_BYTES = 1_000_000;

  private static final String CLOSED = "Opgaven er lukket, fordi forløbet er gået videre.";

  private final FormPlaces places;
  private final AskedForms askedForms;
  private final Drafts drafts;
  private final Forms forms;
  private final OpenTasks openTasks;
  private final Clock clock;
  private final String baseUrl;
  private final ObjectMapper json = new ObjectMapper();

  DraftService(FormPlaces places, AskedForms askedForms, Drafts drafts, Forms forms, OpenTasks openTasks, Clock clock,
      @Value("${roedtraad.base-url}") String baseUrl) {
    this.places = places;
    this.askedForms = askedForms;
    this.drafts = drafts;
    this.forms = forms;
    this.openTasks = openTasks;
    this.clock = clock;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /**
   * The reader's own draft of a task's form.
   *
   * @param known what the reader's window knows already; null for a window that is just opened
   * @throws Refusal 403 for a form of somebody else, 404 for an unknown task, 409 if the form is handed in
   */
  public DraftView open(String taskId, SignedInUser reader, KnownDraft known) {
    return open(places.find(taskId, reader), reader, known);
  }

  /**
   * The reader's own draft of a form that starts a process.
   *
   * @param known as for {@link #open}
   * @throws Refusal 403 for whoever may not start the process, 404 for a form that starts none
   */
  public DraftView openStart(String formId, SignedInUser reader, KnownDraft known) {
    return open(places.findStart(formId, reader, 0), reader, known);
  }

  private DraftView open(Place place, SignedInUser reader, KnownDraft known) {
    var draft = drafts.find(place.task().key(), reader.id());
    return view(place, reader, draft, draft.filter(saved -> known != null && !known.isNewest(saved)),
        draft.map(Draft::values).orElse(Map.of()));
  }

  /**
   * Keeps what the author has typed, faulty or not. If another window has saved since, the later save wins and its
   * window is told.
   *
   * @throws Refusal as for {@link #open}; 400 for a field that the form does not have, 413 for too much text
   */
  @Transactional
  public DraftView save(String taskId, SignedInUser author, Map<String, Object> changed, KnownDraft known) {
    return save(places.hold(taskId, author), author, changed, known);
  }

  /**
   * As {@link #save}, for a form that starts a process.
   *
   * @param time the round that the window was told when it was opened; 0 if it was told none
   * @throws Refusal as for {@link #openStart}; 400, 413 as for {@link #save}; 409 if the author has started the process
   *     since
   */
  @Transactional
  public DraftView saveStart(String formId, SignedInUser author, Map<String, Object> changed, KnownDraft known,
      int time) {
    return save(places.findStart(formId, author, time), author, changed, known);
  }

  private DraftView save(Place place, SignedInUser author, Map<String, Object> changed, KnownDraft known) {
    var fields = fieldsOf(place.form());
    var unknown = changed.keySet().stream().filter(key -> !fields.contains(key)).toList();
    if (!unknown.isEmpty()) {
      throw Refusal.badInput("Kladden er ikke gemt: " + String.join(", ", unknown)
          + " findes ikke i formularen. Åbn opgaven igen, og prøv en gang til.");
    }
    var before = drafts.find(place.task().key(), author.id());
    var saved = keep(place, author, changed, known.window());
    return view(place, author, Optional.of(saved), before.filter(earlier -> !known.isNewest(earlier)), null);
  }

  /** Throws the author's draft away. Refusals as for {@link #open}. */
  @Transactional
  public void discard(String taskId, SignedInUser author) {
    drafts.remove(places.hold(taskId, author).task().key(), author.id());
  }

  /**
   * Keeps what was handed in for a task that was over by then.
   *
   * @return what the person is told in place of an acceptance
   */
  @Transactional
  public Refusal keepUnsent(String taskId, SignedInUser author, Map<String, Object> submitted) {
    try {
      var place = places.hold(taskId, author);
      var values = new LinkedHashMap<>(submitted);
      values.keySet().retainAll(fieldsOf(place.form()));
      var window = drafts.find(place.task().key(), author.id()).map(Draft::savedFrom).orElse(null);
      keep(place, author, values, window);
      var late = continuation(place, author);
      return Refusal.conflict(whereItIs(place, author, late, true)
          + late.map(task -> "\nFortsæt her: " + baseUrl + "/opgave/" + task.id())
              .orElse("\nSe den her: " + baseUrl + "/kladder"));
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  /**
   * Keeps what was handed in for a task that a colleague has taken over meanwhile.
   *
   * @return what the person is told; empty, and nothing is kept, for whoever has the task or never had it
   */
  @Transactional
  public Optional<Refusal> keepTaken(String taskId, SignedInUser author, Map<String, Object> submitted) {
    try {
      return places.find(taskId, author).isWith(author) ? Optional.empty()
          : Optional.of(keepUnsent(taskId, author, submitted));
    } catch (Refusal nothingToKeep) {
      return Optional.empty();
    }
  }

  /** All that this person has typed and not handed in, the newest first. */
  public List<OwnDraft> ofPerson(String personId) {
    var open = openTasks.ofPerson(personId).stream().map(OpenTask::id).collect(Collectors.toSet());
    return drafts.ofAuthor(personId).stream().map(draft -> own(draft, open)).toList();
  }

  /**
   * Throws a draft away whose task is over, or which starts nothing yet.
   *
   * @throws Refusal 404 if the author has no such draft, 409 if an open task goes on with it
   */
  @Transactional
  public void throwAway(FormKey key, SignedInUser author) {
    askedForms.lock(key);
    if (drafts.find(key, author.id()).isEmpty()) {
      throw Refusal.notFound("Kladden findes ikke længere.");
    }
    if (openTask(key, author.id()).isPresent()) {
      throw Refusal.conflict("Kladden hører til en åben opgave. Åbn opgaven, og ret teksten dér.");
    }
    drafts.remove(key, author.id());
  }

  /** Erases everybody's drafts of one course (or cohort, or 4D cycle). */
  @Transactional
  public void eraseCourse(String courseId) {
    drafts.removeAllOfCourse(courseId);
    askedForms.forgetAllOfCourse(courseId);
  }

  /** Erases all that one person has typed and not handed in. */
  @Transactional
  public void erasePerson(String personId) {
    drafts.removeAllOfAuthor(personId);
    askedForms.forgetPerson(personId);
  }

  /** What is told where more text arrives than any form can hold. */
  public static Refusal tooLarge() {
    return new Refusal(Refusal.Kind.TOO_LARGE, "Kladden er ikke gemt: Der er mere tekst, end skemaet kan rumme. "
        + "Gør teksten kortere, så gemmer vi igen.");
  }

  private Draft keep(Place place, SignedInUser author, Map<String, Object> changed, String window) {
    var before = drafts.find(place.task().key(), author.id());
    var values = new LinkedHashMap<String, Object>();
    before.ifPresent(earlier -> values.putAll(earlier.values()));
    values.putAll(changed);
    if (sizeOf(values) > MAX_BYTES) {
      throw tooLarge();
    }
    var draft = new Draft(place.task().key(), author.id(), values, before.map(Draft::revision).orElse(0) + 1,
        window, clock.instant());
    drafts.save(draft);
    return draft;
  }

  private int sizeOf(Map<String, Object> values) {
    try {
      return json.writeValueAsBytes(values).length;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These values cannot be written as JSON.", e);
    }
  }

  /** The names under which the form's values are sent; those of a group stand together under the group's. */
  private static Set<String> fieldsOf(FormDefinition form) {
    return form.fields().stream().map(field -> field.path().get(0)).collect(Collectors.toSet());
  }

  private OwnDraft own(Draft draft, Set<String> openTaskIds) {
    var key = draft.key();
    var tasks = askedForms.find(key).stream().map(AskedForm::task).toList();
    return new OwnDraft(key.courseId(), key.formId(), key.round(),
        tasks.stream().findFirst().map(task -> forms.get(task.deploymentId(), key.formId()))
            .or(() -> forms.newest(key.formId())).map(FormDefinition::title).orElse(key.formId()),
        draft.values(), draft.savedAt(),
        tasks.stream().map(FormTask::taskId).filter(openTaskIds::contains).findFirst().orElse(null));
  }

  private DraftView view(Place place, SignedInUser person, Optional<Draft> draft, Optional<Draft> elsewhere,
      Map<String, Object> values) {
    var late = continuation(place, person);
    return new DraftView(draft.map(Draft::revision).orElse(0), draft.map(Draft::savedAt).orElse(null),
        draft.map(saved -> "Kladde gemt " + hour(saved.savedAt())).orElse(null),
        elsewhere.map(other -> "Teksten er også åben i et andet vindue, sidst gemt " + hour(other.savedAt()) + ".")
            .orElse(null),
        place.isWith(person) ? null : whereItIs(place, person, late, draft.isPresent()),
        late.map(OpenTask::id).orElse(null), values, place.task().round());
  }

  /** The task in which the person can go on where this one is over. */
  private Optional<OpenTask> continuation(Place place, SignedInUser person) {
    if (place.isWith(person)) {
      return Optional.empty();
    }
    return openTask(place.task().key(), person.id());
  }

  private Optional<OpenTask> openTask(FormKey key, String personId) {
    var asked = askedForms.find(key).stream().map(form -> form.task().taskId()).collect(Collectors.toSet());
    return openTasks.ofPerson(personId).stream().filter(task -> asked.contains(task.id())).findFirst();
  }

  private static String whereItIs(Place place, SignedInUser person, Optional<OpenTask> late, boolean typed) {
    if (late.isPresent()) {
      return CLOSED + (typed ? " Din tekst er gemt, og den kan stadig indsendes." : " Den kan stadig indsendes.");
    }
    if (place.isWithColleagueOf(person)) {
      return "Opgaven ligger nu hos en kollega." + (typed ? " Det, du har skrevet, ligger under Kladder." : "")
          + (Ownership.isManagers(place.form()) ? " På siden Forløb kan du tage opgaven tilbage."
              : " Vil du have den tilbage, så fjern kollegaen med krydset ved navnet, og tryk 'Tag opgaven'.");
    }
    return (place.open() ? "Opgaven er ikke længere hos dig." : CLOSED)
        + (typed ? " Din tekst er gemt som kladde, som kun du kan se." : "");
  }

  private String hour(Instant moment) {
    var today = CopenhagenTime.dayOf(clock.instant());
    return CopenhagenTime.dayOf(moment).equals(today) ? DanishDates.clock(CopenhagenTime.hourOf(moment))
        : DanishDates.fullWithClock(moment);
  }
}
