package dk.roedtraad.application.overview;

/**
 * Whether the whole group of a school takes part, which is what lifts a school; by taking part and handing in only.
 *
 * @param leaders how many the group is: who is under way or has ended, and did not leave the course
 * @param attending who took part in, or caught up, every seminar that attendance is registered of, and has caught up
 *     what was over before; null where none is registered, and where the reader would learn it of one person
 * @param handingIn who has handed in everything whose time has passed; null while no time has passed and nobody has
 *     handed in anything
 */
public record SchoolShare(String cohortId, String cohort, String school, int leaders, Integer attending,
    Integer handingIn) {

  /** Of fewer one would learn who it was that did not come. */
  public static final int CROWD = 3;

  /** "Hele gruppen (4 af 4)", "Kun nogle (3 af 4)", "Ingen (0 af 4)", or that nothing is shown. */
  public String attendance() {
    return attending == null ? "Vises ikke endnu" : words(attending);
  }

  /** As {@link #attendance}, of handing in. */
  public String handingInWords() {
    return handingIn == null ? "Ingen frist er nået endnu" : words(handingIn);
  }

  /** Whether the group is so large that its numbers may be handed on to others. */
  public boolean isCrowd() {
    return leaders >= CROWD;
  }

  private String words(int some) {
    var who = some == leaders ? "Hele gruppen" : some == 0 ? "Ingen" : "Kun nogle";
    return "%s (%d af %d)".formatted(who, some, leaders);
  }
}
