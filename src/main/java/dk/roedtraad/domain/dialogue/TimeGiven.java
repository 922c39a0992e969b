package dk.roedtraad.domain.dialogue;

/** "Tid og ressourcer": whether a school finds that there is enough of both for the course. The names never change. */
public enum TimeGiven {
  SUFFICIENT("Tilstrækkelig"),
  PARTLY("Delvis"),
  INSUFFICIENT("Utilstrækkelig");

  private final String danishName;

  TimeGiven(String danishName) {
    this.danishName = danishName;
  }

  public String danishName() {
    return danishName;
  }
}
