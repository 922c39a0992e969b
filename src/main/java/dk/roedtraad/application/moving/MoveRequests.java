package dk.roedtraad.application.moving;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the coordinator has said so far in one request to move or cancel a seminar; its id is the business key. */
@Component
class MoveRequests {

  static final String CHOOSE_SEMINAR = "move-seminar-choose-seminar";
  static final String CHOOSE_DATES = "move-seminar-choose-dates";
  static final String CONFIRM_MOVE = "move-seminar-confirm-move";
  static final String CONFIRM_CANCELLATION = "move-seminar-confirm-cancellation";
  static final String DECIDE_NEXT = "move-seminar-decide-next";

  private static final String OTHER_COHORT = "OTHER_COHORT";

  private final Answers answers;
  private final Cohorts cohorts;

  MoveRequests(Answers answers, Cohorts cohorts) {
    this.answers = answers;
    this.cohorts = cohorts;
  }

  /** The value of a choice that names a seminar. */
  static String choiceOf(Seminar seminar) {
    return seminar.cohortId() + ":" + seminar.number();
  }

  /** The seminar it is about, as it stands now. */
  Optional<Seminar> seminar(String requestId) {
    return find(requestId, CHOOSE_SEMINAR).map(answer -> (String) answer.values().get("seminar"))
        .flatMap(this::named);
  }

  /** The newest dates that were chosen. */
  Optional<ChosenDates> dates(String requestId) {
    return find(requestId, CHOOSE_DATES).map(answer -> ChosenDates.of(answer.values()));
  }

  /** The seminar of another cohort that takes the leaders in, if that was the last decision. */
  Optional<Seminar> host(String requestId) {
    return find(requestId, DECIDE_NEXT).map(Answer::values)
        .filter(values -> OTHER_COHORT.equals(values.get("nextStep")))
        .map(values -> (String) values.get("otherSeminar")).flatMap(this::named);
  }

  /** Who handed in that form. */
  String author(String requestId, String formId) {
    return find(requestId, formId).map(Answer::authorId).orElseThrow(() -> new IllegalStateException("Request "
        + requestId + ": the form " + formId + " has no answer. Was the step before skipped in Cockpit?"));
  }

  private Optional<Answer> find(String requestId, String formId) {
    return answers.find(requestId, formId, 1);
  }

  private Optional<Seminar> named(String choice) {
    int colon = choice.lastIndexOf(':');
    return cohorts.findSeminar(choice.substring(0, colon), Integer.parseInt(choice.substring(colon + 1)));
  }
}
