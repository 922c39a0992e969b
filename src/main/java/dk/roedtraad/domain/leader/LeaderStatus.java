package dk.roedtraad.domain.leader;

/** Where a leader is in the course, in the words that managers and coordinators read. The names never change. */
public enum LeaderStatus {
  NOT_STARTED("Ikke startet"),
  ON_TRACK("Følger planen"),
  DELAYED("Bagefter planen"),
  PAUSED("På pause"),
  WITHDRAWN("Afmeldt"),
  COMPLETED("Gennemført"),
  NOT_COMPLETED("Ikke gennemført");

  private final String danishName;

  LeaderStatus(String danishName) {
    this.danishName = danishName;
  }

  public String danishName() {
    return danishName;
  }
}
