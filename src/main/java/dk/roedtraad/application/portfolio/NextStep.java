package dk.roedtraad.application.portfolio;

/**
 * What somebody does next: a task, or else something to take part in.
 *
 * @param taskId null where there is nothing to fill in
 * @param title the task's name, or what it is one takes part in
 * @param about whom it concerns, where that isn't the reader; otherwise null
 * @param when in Danish words: "frist tirsdag den 5. januar", "den 12.–13. januar 2027"; null where it takes the time
 *     it takes
 * @param minutes how long the form takes, or null
 */
public record NextStep(String taskId, String title, String about, String when, Integer minutes) {

  /** "Registrer samtale (runde 1) – Lise Leder, frist tirsdag den 5. januar". */
  public String sentence() {
    return title + (about == null ? "" : " – " + about) + (when == null ? "" : taskId == null ? " " + when : ", " + when);
  }
}
