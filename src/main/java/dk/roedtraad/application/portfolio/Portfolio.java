package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * "Mit forløb": all that is a leader's own.
 *
 * @param leader the leader's name
 * @param courses the newest first
 * @param teacherReminder a text that a leader may copy to the teachers
 * @param absences the leader's own "Meld afbud"
 * @param cycles what the leader wrote in "4D-cyklus", which belongs to no course
 * @param unsent what is typed and not handed in, the newest first
 */
public record Portfolio(String leader, String teacherReminder, List<MyCourse> courses,
    List<AnswerView> absences, List<AnswerView> cycles, List<UnsentText> unsent) {}
