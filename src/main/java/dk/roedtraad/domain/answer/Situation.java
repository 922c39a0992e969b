package dk.roedtraad.domain.answer;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a single value is judged by besides its field.
 *
 * @param data  everything that expressions see
 * @param today the day on which the form is handed in
 */
record Situation(Map<String, Object> data, LocalDate today) {}
