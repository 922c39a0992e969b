package dk.roedtraad.application.audit;

import dk.roedtraad.application.cohort.Cohort;

/**
 * What something was done to.
 *
 * @param id null where there is none; never a person of ours, whom the entry names beside it
 * @param name what people called it then; null where they had no name for it
 */
public record AuditObject(Kind kind, String id, String name) {

  /** A person who is named beside it, and nothing else. */
  public static final AuditObject PERSON = new AuditObject(Kind.PERSON, null, null);

  private static final int LONGEST = 255;

  public AuditObject {
    id = cut(id);
    name = cut(name);
  }

  /** The kinds of things. The names are stored and stay. */
  public enum Kind {
    PERSON("Person"), COHORT("Hold"), SEMINAR("Internat"), COURSE("Forløb"), SCHOOL("Skole"), TASK("Opgave"),
    EXPORT("Fil"), DATA_REQUEST("Anmodning"), GROUP("Gruppe"), RIGHT("Rettighed"), FILTER("Filter"),
    DEPLOYMENT("Modeller"), MODEL("Model"), INSTANCE("Proces"), JOB("Job"), BATCH("Samlet kørsel"), OTHER("Andet");

    private final String danishName;

    Kind(String danishName) {
      this.danishName = danishName;
    }

    public String danishName() {
      return danishName;
    }
  }

  public static AuditObject cohort(Cohort cohort) {
    return new AuditObject(Kind.COHORT, cohort.id(), cohort.name());
  }

  public static AuditObject seminar(Cohort cohort, int number) {
    return new AuditObject(Kind.SEMINAR, cohort.id() + ":" + number,
        cohort.track().seminarName(number) + " – " + cohort.name());
  }

  /** @param step what it is about in that course; null for the course itself */
  public static AuditObject course(String courseId, String step) {
    return new AuditObject(Kind.COURSE, courseId, step);
  }

  /** A file, or a list to print, that somebody took along. */
  public static AuditObject export(String name) {
    return new AuditObject(Kind.EXPORT, null, name);
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
