package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * One course as its own leader sees it.
 *
 * @param courseId id of the course
 * @param cohort name of the cohort
 * @param track "Modelskole", "Implementeringsskole"
 * @param coach the konsulent's name, or null
 * @param status "Ikke startet", "I gang", "På pause", "Gennemført", …
 * @param missing why a course that is over does not count as completed; else empty
 * @param next what comes next in this course, or null
 * @param actionLearning the rounds of Action Learning, as far as they have begun
 * @param agreements what konsulent and leader agreed, newest last
 * @param meetings the leader's own meetings in the leadership team
 * @param criteria null where the course does not ask for the eight sentences, or they are not answered yet
 */
public record MyCourse(String courseId, String cohort, String track, String school, String coach, String status,
    List<String> missing, NextStep next, List<MyStep> steps, List<MyStep> actionLearning, List<Appointment> appointments,
    List<AnswerView> answers, List<AnswerView> agreements, CriteriaView criteria, List<Meeting> meetings) {

  /** A meeting of the leader's own team, which has an agenda. */
  public record Meeting(String title, int round) {}
}
