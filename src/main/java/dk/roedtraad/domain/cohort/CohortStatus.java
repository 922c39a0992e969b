package dk.roedtraad.domain.cohort;

/** How far a cohort has come. Before it is launched, nothing is sent to anyone. */
public enum CohortStatus {
  PLANNED("Planlagt"),
  LAUNCHED("Igangsat"),
  CLOSED("Afsluttet");

  private final String danishName;

  CohortStatus(String danishName) {
    this.danishName = danishName;
  }

  public String danishName() {
    return danishName;
  }
}
