package dk.roedtraad.application.portfolio;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One step of a leader's course, and how far it is.
 *
 * @param id id of the element in the model
 * @param phase name of the phase around it, or null
 * @param when in Danish words, or null: "indsendt 5. januar 2027", "frist tirsdag den 5. januar", "12.–13. januar 2027"
 * @param taskId the leader's own open task, or null
 */
public record MyStep(String id, String name, String phase, State state, String when, String taskId) {

  /** How far a step is, and what the leader reads. */
  public enum State {
    DONE("Afsluttet"),
    NOW("I gang nu"),
    /** Nothing is open, and this comes first. */
    NEXT("Det næste"),
    LATER("Senere"),
    /** Its internat has begun, and it can be handed in all the same. */
    STILL_OPEN("Kan stadig indsendes"),
    /** It was left undone and can't be done any more. */
    PASSED("Sprunget over"),
    /** It was over when the leader was taken in. */
    STARTED_LATER("Begyndte senere");

    private final String danishName;

    State(String danishName) {
      this.danishName = danishName;
    }

    public String danishName() {
      return danishName;
    }
  }

  /** The state in Danish. */
  @JsonProperty
  public String stateName() {
    return state.danishName();
  }
}
