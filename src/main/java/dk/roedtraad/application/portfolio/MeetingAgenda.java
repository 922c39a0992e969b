package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * The agenda of one "Møde i lederteam", with what is known of it filled in.
 *
 * @param title the step's name: "Møde i lederteam (runde 1)"
 * @param date "onsdag den 13. januar 2027", or null while the leader hasn't named one
 * @param deadline by when the meeting is best held, or null
 * @param perspectivePairs the four fields of Figure 7, two by two
 */
public record MeetingAgenda(String title, String leader, String school, String cohort, String date, String deadline,
    List<List<String>> perspectivePairs) {}
