package dk.roedtraad.persistence;

import dk.roedtraad.application.audit.AuditObject.Kind;
import dk.roedtraad.application.privacy.Mentions;
import dk.roedtraad.application.privacy.PersonalColumn;
import dk.roedtraad.application.privacy.PersonalColumn.Erasure;
import dk.roedtraad.application.privacy.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person is given of a row that names her. Others stand in it too: whom a coordinator did something to, who did
 * something to a leader. That it was done is hers to know, who the other one is is not.
 */
final class ShownRow {

  private static final String ANOTHER = "en anden person";
  private static final String WORDS_OF_A_MAIL = "den, mailen nævner";
  /** An address, or what an erased person is called; rights are also given to what is no person. */
  private static final Pattern USER_ID = Pattern.compile("[^\\s@;:,()\"]+@[^\\s@;:,()\"]+|slettet-[0-9a-f-]{36}");

  private final Subject subject;
  private final boolean isLeaderAlone;

  /** @param isLeaderAlone whether the person has, and had, nothing to do with the courses of others */
  ShownRow(Subject subject, boolean isLeaderAlone) {
    this.subject = subject;
    this.isLeaderAlone = isLeaderAlone;
  }

  /** @param row column to value, all of them, without what is empty */
  Map<String, String> of(String table, Map<String, String> row, Map<String, PersonalColumn> columns) {
    var isOfAnotherLeader = !isOfOwnCourse(table, row);
    var shown = new LinkedHashMap<String, String>();
    row.forEach((name, value) -> {
      var column = columns.get(name);
      if (column == null) {
        shown.put(name, value);
      } else if (!isAnothers(column, row, isOfAnotherLeader)) {
        shown.put(name, withoutOthers(column, value, row));
      }
    });
    return shown;
  }

  private boolean isAnothers(PersonalColumn column, Map<String, String> row, boolean isOfAnotherLeader) {
    return switch (column.whose()) {
      case "lederen" -> isOfAnotherLeader && !column.namesAPerson();
      case WORDS_OF_A_MAIL, "den, aftalen nævner" -> isAboutAnother(row);
      case "modtageren" -> !isMe(row.get("recipient_id")) && !column.namesAPerson();
      default -> column.name().equals("content") && !isMe(row.get("author_id")) || isNameOfATask(column, row);
    };
  }

  /** The audit keeps of a task what it was called, and that may name the leader. */
  private boolean isNameOfATask(PersonalColumn column, Map<String, String> row) {
    return column.name().equals("object_name") && Kind.TASK.name().equals(row.get("object_kind")) && !isLeaderAlone;
  }

  /** A table that does not say whose course it is about is told of to those who are leaders and nothing else. */
  private boolean isOfOwnCourse(String table, Map<String, String> row) {
    var leader = row.get("leader_id");
    var course = row.get(table.equals("course") ? "id" : "course_id");
    return leader != null ? isMe(leader) : course != null ? subject.keys().contains(course) : isLeaderAlone;
  }

  /** Mails and appointments name the leader whose course they are about; a mail to staff about a cohort, its leaders. */
  private boolean isAboutAnother(Map<String, String> row) {
    var course = row.get("course_id");
    return course == null ? row.containsKey("cohort_id") && !isLeaderAlone : !subject.keys().contains(course);
  }

  private String withoutOthers(PersonalColumn column, String value, Map<String, String> row) {
    if (column.whose().equals(WORDS_OF_A_MAIL) && !isMe(row.get("recipient_id"))) {
      return withoutRecipient(value, row);
    }
    // A mail is shown as the person got it; lists that she filled in name the others by their ids.
    boolean namesOthers = column.namesAPerson() || column.name().equals("content")
        || column.erasure() == Erasure.WORDS && column.basis().equals("security");
    return namesOthers ? USER_ID.matcher(value).replaceAll(found -> Matcher.quoteReplacement(
        isMe(found.group()) || subject.mentions().isIn(found.group()) ? found.group() : ANOTHER)) : value;
  }

  /** A mail about the person's course that somebody else got: it greets that one by name. */
  private static String withoutRecipient(String value, Map<String, String> row) {
    return Mentions.leftOut(row.get("recipient_id"), Stream.of("recipient_name", "recipient_address").map(row::get)
        .filter(Objects::nonNull).toList(), ANOTHER).erasedFrom(value);
  }

  private boolean isMe(String userId) {
    return subject.id().equals(userId) || subject.pseudonym().equals(userId);
  }
}
