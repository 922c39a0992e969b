package dk.roedtraad.application.seminar;

import dk.roedtraad.domain.seminar.AbsenceAssessment;
import java.time.Instant;

/** Which absences the coordinator was asked about, and what was decided. Joins the caller's transaction. */
public interface Absences {

  /**
   * Marks an absence as asked about.
   *
   * @return false if it was marked before: then nobody is asked again
   */
  boolean claim(String courseId, int seminarNumber, Instant at);

  void assess(String courseId, int seminarNumber, AbsenceAssessment assessment, String assessedBy, Instant at);
}
