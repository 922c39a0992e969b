package dk.roedtraad.application.evaluation;

import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.Map;

/**
 * One leader as the evaluator sees her: no name, no school, no text.
 *
 * @param pseudonym random, and kept nowhere but here
 * @param outcome how the course ended; null where it would point at too few
 * @param attendance seminar number to outcome; null where it would point at too few
 * @param before sentence to answer, before the course; empty without an answer, or where it would point at too few
 * @param after as {@code before}, after the course
 */
public record EvaluationRow(String pseudonym, String outcome, Map<Integer, AttendanceOutcome> attendance,
    Map<String, CanSay> before, Map<String, CanSay> after) {}
