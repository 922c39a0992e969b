package dk.roedtraad.application.evaluation;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.Map;

/**
 * One leader as the evaluator sees her: no name, no school, no text.
 *
 * @param pseudonym the same in every file of the cohort
 * @param cohort its name
 * @param outcome how the course ended, {@code RUNNING} while it has not; null where it would point at too few
 * @param attendance seminar number to outcome; null where it would point at too few
 * @param handedIn forms of the course that were handed in; null as {@code outcome}, which the number would tell
 * @param open forms of the course that wait; null as {@code handedIn}
 * @param before sentence to answer, before the course; empty without an answer, or while fewer than five have one
 * @param after as {@code before}, after the course
 */
public record EvaluationRow(String pseudonym, String cohort, Track track, String outcome,
    Map<Integer, AttendanceOutcome> attendance, Integer handedIn, Integer open, Map<String, CanSay> before,
    Map<String, CanSay> after) {}
