package dk.roedtraad.domain.seminar;

/** How a seminar went for one leader. The names are written to process variables and never change. */
public enum AttendanceOutcome {
  ATTENDED("Til stede", true),
  /** One of the two days; the other has to be caught up before the seminar counts. */
  PARTLY("Delvist til stede", false),
  EXCUSED("Afbud", false),
  ABSENT("Ikke mødt", false),
  /** What was missed has been made good, with another cohort or with the coach. */
  CAUGHT_UP("Indhentet", true);

  private final String danishName;
  private final boolean counts;

  AttendanceOutcome(String danishName, boolean counts) {
    this.danishName = danishName;
    this.counts = counts;
  }

  /**
   * What the coordinator's two ticks mean.
   *
   * @param excused whether the leader had said beforehand not to come; matters only to one who came on neither day
   */
  public static AttendanceOutcome of(boolean day1, boolean day2, boolean excused) {
    if (day1 && day2) {
      return ATTENDED;
    }
    if (day1 || day2) {
      return PARTLY;
    }
    return excused ? EXCUSED : ABSENT;
  }

  public String danishName() {
    return danishName;
  }

  /** Whether the seminar counts towards "Gennemført". */
  public boolean counts() {
    return counts;
  }
}
