package dk.roedtraad.application.course;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form of one round, written as {@code model-school-course-meet-leadership-team:2}.
 *
 * <p>A list of them is one line of text, because a process variable that is a list would be stored as an object.
 */
public record CourseForm(String formId, int round) {

  /** Reads one form; the text must be one that {@link #toString} wrote. */
  public static CourseForm parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("'" + text + "' does not name a form and a round (form:1).");
    }
    return new CourseForm(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** Reads a line of forms; null and blank are none. */
  public static List<CourseForm> parseAll(String line) {
    return line == null || line.isBlank() ? List.of()
        : Stream.of(line.split(",")).map(String::strip).map(CourseForm::parse).toList();
  }

  /** Writes a line of forms. */
  public static String write(List<CourseForm> forms) {
    return forms.stream().map(CourseForm::toString).collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return formId + ":" + round;
  }
}
