package dk.roedtraad.support;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A coordinator who works as one does: over HTTP, with the forms that Tasklist hands in. */
public final class Coordinator {

  public static final String HEADING = "fornavn;efternavn;e-mail;skole;stilling;telefon;coach;chef-e-mail;ects\n";

  private final String id;
  private final Rest rest;

  private Coordinator(String id, Rest rest) {
    this.id = id;
    this.rest = rest;
  }

  /** Somebody new, so that tests do not see each other's tasks. */
  public static Coordinator at(int port, Accounts accounts) {
    var id = "koordinator-" + UUID.randomUUID().toString().substring(0, 8) + "@forloeb.example";
    accounts.ensure(id, "Karen", "Koordinator", id, Group.COORDINATOR);
    return new Coordinator(id, Rest.as(id, port));
  }

  public String id() {
    return id;
  }

  public Rest rest() {
    return rest;
  }

  /** Hands in "Opret kursushold". */
  public Rest.Response startCohort(Map<String, Object> values) {
    return rest.start("cohort", values);
  }

  /** A model-school cohort on weekdays, in good time. */
  public static Map<String, Object> modelSchoolPlan(String... firstDays) {
    var values = new LinkedHashMap<String, Object>();
    values.put("cohortName", "Modelskoler 2027");
    values.put("track", "MODEL_SCHOOL");
    for (int i = 0; i < firstDays.length; i++) {
      values.put("seminar" + (i + 1) + "Date", firstDays[i]);
    }
    values.put("seminarPlace", "Hotel Vejlefjord");
    return values;
  }

  public static Map<String, Object> implementationSchoolPlan(String firstDay) {
    var values = modelSchoolPlan(firstDay);
    values.put("cohortName", "Implementeringsskoler 2027");
    values.put("track", "IMPLEMENTATION_SCHOOL");
    return values;
  }

  /** The body of a list with one leader of each address; the school is the address's domain. */
  public static String list(String... addresses) {
    var list = new StringBuilder(HEADING);
    for (var address : addresses) {
      var school = address.substring(address.indexOf('@') + 1, address.lastIndexOf('.'));
      list.append("Lise;Ærø;").append(address).append(';').append(school)
          .append(";Uddannelsesleder;12345678;konsulent@forloeb.example;chef@").append(school).append(".example;nej\n");
    }
    return list.toString();
  }

  /** Sends a list to the interface for other programs. */
  public Rest.Response sendList(String cohortId, String list, boolean dryRun) {
    return rest.post("/api/cohorts/" + cohortId + "/leaders?dryRun=" + dryRun, "text/csv",
        list.getBytes(StandardCharsets.UTF_8));
  }
}
