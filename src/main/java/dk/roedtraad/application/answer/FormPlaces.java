package dk.roedtraad.application.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.domain.answer.FormDefinition;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Finds the form that a task asks or asked for, for those who may write in it. */
@Component
class FormPlaces {

  /** A form where it is asked for; open until its task is over. */
  record Place(FormTask task, FormDefinition form, boolean open) {

    /** Whether the person could hand it in now: a task can be over, or with somebody else. */
    boolean isWith(SignedInUser person) {
      return open && person.id().equals(task.assigneeId());
    }

    /** Whether a colleague has it whom the person may take it back from. */
    boolean isWithColleagueOf(SignedInUser person) {
      return open && task.assigneeId() != null && !isWith(person) && Ownership.isAmongColleagues(person, form);
    }
  }

  private final OpenForms openForms;
  private final AskedForms askedForms;
  private final Forms forms;
  private final Answers answers;
  private final Drafts drafts;
  private final Clock clock;

  FormPlaces(OpenForms openForms, AskedForms askedForms, Forms forms, Answers answers, Drafts drafts, Clock clock) {
    this.openForms = openForms;
    this.askedForms = askedForms;
    this.forms = forms;
    this.answers = answers;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** As {@link #find}, and nobody hands the form in until the transaction ends. */
  Place hold(String taskId, SignedInUser person) {
    var asked = askedForms.find(taskId);
    asked.ifPresent(form -> askedForms.lock(form.task().key()));
    var place = find(taskId, person);
    if (place.open() && asked.isEmpty()) {
      askedForms.remember(place.task(), clock.instant());
    }
    return place;
  }

  /**
   * The form, whether its task is open or has ended without an answer.
   *
   * @throws Refusal 403 for somebody else's form, unless the person has a draft of it or had the task; 404 for an unknown
   *     task; 409 if the person has handed the form in
   */
  Place find(String taskId, SignedInUser person) {
    refuseIfSent(taskId, person);
    var place = openForms.find(taskId).map(task -> new Place(task, form(task), true))
        .or(() -> askedForms.find(taskId).map(asked -> ended(asked, person))).orElseThrow(FormPlaces::unknown);
    if (!Ownership.isOf(person, place.form(), place.task()) && !canHaveTyped(place, person)) {
      throw Refusal.forbidden("Formularen hører til en anden. Kun den, opgaven er givet til, kan gemme en kladde.");
    }
    return place;
  }

  /** The form can be open in the window of somebody whose colleague takes the task over meanwhile. */
  private boolean canHaveTyped(Place place, SignedInUser person) {
    return drafts.find(place.task().key(), person.id()).isPresent()
        || place.open() && Ownership.isAmongColleagues(person, place.form())
        && openForms.wasGivenTo(place.task().taskId(), person.id());
  }

  /**
   * A start form, where everybody who may start the process has a draft of their own.
   *
   * @param time which time it is that the person starts the process, as far as the person's window knows; 0 if it does
   *     not
   * @throws Refusal 403 for whoever may not start it, 404 for a form that starts nothing; 409 if the person has started
   *     it meanwhile
   */
  Place findStart(String formId, SignedInUser person, int time) {
    var start = openForms.findStart(formId).orElseThrow(() -> Refusal.notFound("Forløbet findes ikke længere."));
    var form = form(start);
    if (!Ownership.isOf(person, form, start)) {
      throw Refusal.forbidden("Forløbet kan ikke startes af dig, så der er ingen kladde at gemme.");
    }
    int next = answers.count(person.id(), formId) + 1;
    if (time != 0 && time != next) {
      throw Refusal.conflict("Forløbet er startet. Vil du starte et til, så luk vinduet, og åbn det igen.");
    }
    return new Place(start.draftedBy(person.id(), next), form, true);
  }

  private void refuseIfSent(String taskId, SignedInUser person) {
    answers.findByTask(taskId).ifPresent(answer -> {
      throw answer.authorId().equals(person.id()) ? sent() : unknown();
    });
  }

  /** The form of a task that ended can have been handed in elsewhere, as a late one: then there is nothing to keep. */
  private Place ended(AskedForm asked, SignedInUser person) {
    var task = asked.task();
    var sentSince = answers.find(task.courseId(), task.formId(), task.round())
        .filter(answer -> answer.authorId().equals(person.id()) && !answer.submittedAt().isBefore(asked.askedAt()));
    if (sentSince.isPresent()) {
      throw sent();
    }
    return new Place(task, form(task), false);
  }

  private FormDefinition form(FormTask task) {
    return forms.get(task.deploymentId(), task.formId());
  }

  private static Refusal sent() {
    return Refusal.conflict("Opgaven er allerede indsendt. Dit svar er gemt, og du behøver ikke gøre mere.");
  }

  private static Refusal unknown() {
    return Refusal.notFound("Opgaven findes ikke længere. Gå til din opgaveliste og se, om den står der som "
        + "'kan stadig indsendes'.");
  }
}
