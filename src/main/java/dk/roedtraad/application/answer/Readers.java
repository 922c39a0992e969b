package dk.roedtraad.application.answer;

import dk.roedtraad.application.access.Group;
import java.util.Arrays;
import java.util.List;

/** Reads the property {@code readers}: the groups that may read an answer, or a part of it, later. */
final class Readers {

  private Readers() {}

  /** Empty where the component says nothing. A group that does not exist is a slip that would hide or show too much. */
  static List<String> of(FormComponent component) {
    var readers = component.names("readers");
    readers.stream().filter(reader -> Arrays.stream(Group.values()).noneMatch(group -> group.id().equals(reader)))
        .findFirst().ifPresent(reader -> {
          throw component.refused("names the reader '" + reader + "', which is no group");
        });
    return readers;
  }
}
