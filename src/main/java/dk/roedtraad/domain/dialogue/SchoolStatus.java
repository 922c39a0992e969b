package dk.roedtraad.domain.dialogue;

/** How a school's leadership finds that its leaders are doing. The names never change. */
public enum SchoolStatus {
  ON_TRACK("Følger planen"),
  BEHIND("Bagefter"),
  STALLED("Går i stå");

  private final String danishName;

  SchoolStatus(String danishName) {
    this.danishName = danishName;
  }

  public String danishName() {
    return danishName;
  }
}
