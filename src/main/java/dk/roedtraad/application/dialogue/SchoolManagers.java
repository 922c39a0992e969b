package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.Recipient;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who leads a school, as its leaders' courses name them. A user id is an address; the pseudonym of a manager who was erased
 * is none, and nobody is there to be asked or written to.
 */
final class SchoolManagers {

  private SchoolManagers() {}

  /** Each once, the one of most leaders first. */
  static List<String> of(Collection<Course> running) {
    return running.stream().map(Course::managerId).filter(Recipient::isAddress)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey).toList();
  }
}
