package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;

/**
 * What a school has said in one round.
 *
 * @param wantsToTalk whether the school asks the coordinator to call
 * @param wrote whether it has written a text of its own
 */
record SchoolsWords(SchoolStatus status, TimeGiven timeGiven, boolean wantsToTalk, boolean wrote) {

  static SchoolsWords of(Answer answer) {
    var values = answer.values();
    return new SchoolsWords(SchoolStatus.valueOf((String) values.get("status")),
        TimeGiven.valueOf((String) values.get("timeAndResources")), Boolean.TRUE.equals(values.get("wantsDialogue")),
        values.get("schoolAction") instanceof String text && !text.isBlank());
  }

  /** Wherever not all is well, the school has written something, or wants to talk. */
  boolean toBeAnswered() {
    return status != SchoolStatus.ON_TRACK || timeGiven != TimeGiven.SUFFICIENT || wantsToTalk || wrote;
  }
}
