package dk.roedtraad.application.training;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a leader chose in "Vælg tid": the form keeps only which of the konsulent's proposals it was. */
public final class ChosenTimes {

  private static final String CHOSEN = "chosenTime";

  private ChosenTimes() {}

  /**
   * The chosen time in words, under the key of its field.
   *
   * @param answer any answer; empty for every other form
   * @param all answers of the same course, the konsulent's among them
   */
  public static Optional<Map<String, Object>> inWords(Answer answer, List<Answer> all) {
    if (!answer.formId().equals(TrainingService.CHOOSE_TIME) || answer.values().get(CHOSEN) == null) {
      return Optional.empty();
    }
    if (ProposedTimes.NONE.equals(answer.values().get(CHOSEN))) {
      return Optional.of(Map.of(CHOSEN, ProposedTimes.NONE_IN_WORDS));
    }
    return all.stream().filter(proposal -> proposal.formId().equals(TrainingService.PROPOSE_TIMES)
            && proposal.round() == answer.round() && !proposal.submittedAt().isAfter(answer.submittedAt()))
        .max(Comparator.comparing(Answer::submittedAt)).map(ProposedTimes::of)
        .map(proposed -> proposed.options().get(answer.values().get(CHOSEN)))
        .map(time -> Map.of(CHOSEN, DanishDates.fullWithClock(time)));
  }
}
