package dk.roedtraad.application.play;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.NumberLimits;
import dk.roedtraad.domain.answer.Paths;
import dk.roedtraad.domain.answer.RowColumn;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills in any form as an invented person might: from the form itself, so that a field added in Modeler is filled in too.
 *
 * <p>The same person writes the same in the same form and round every time. What the form opens with is kept, as most
 * people keep it; but times that are proposed are always new, because what was proposed before did not fit. Dates lie where the form needs them.
 */
public final class FormFiller {

  private static final String SENTENCES = "/demo/sentences.json";
  private static final String ANY_FIELD = "*";
  private static final double OPTIONAL_FILLED_IN = 0.4;
  private static final double ONE_MORE_ROUND = 0.1;

  /** Dates that tell what has been done; all others tell what is planned. */
  private static final Set<String> PAST_DATES = Set.of("meetingDate");
  /** What an optional field should not be left out of, because people act on it. */
  private static final Set<String> ALWAYS_FILLED_IN = Set.of("sharedAgreements");
  /** Excuses belong to those who need one; without a date a session was held when it was agreed. */
  private static final Set<String> NEVER_FILLED_IN = Set.of("reason", "comment", "continueAnyway", "sessionDate");

  private final Map<String, List<List<String>>> sentences;

  public FormFiller() {
    try (var file = FormFiller.class.getResourceAsStream(SENTENCES)) {
      sentences = new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("The invented sentences in " + SENTENCES + " cannot be read.", e);
    }
  }

  /**
   * A submission that passes the form's own rules.
   *
   * @param person who writes; decides what is written
   * @param opened what the form opens with: facts and earlier answers
   * @param now the moment of writing; dates count from it
   * @param given values that are settled already, by field key
   */
  public Map<String, Object> fill(FormDefinition form, String person, int round, Map<String, Object> opened, Instant now,
      Map<String, Object> given) {
    var submission = new LinkedHashMap<String, Object>();
    var seen = new LinkedHashMap<>(opened);
    seen.putAll(given);
    for (var field : form.fields()) {
      var chance = chance(person, form.id(), round, field.name());
      if (given.containsKey(field.key())) {
        Paths.put(field.path(), given.get(field.key()), submission);
      } else if (isFilledIn(field, seen, chance)) {
        var value = value(form, field, seen, round, now, chance);
        Paths.put(field.path(), value, submission);
        seen.put(field.key(), value);
      }
    }
    return submission;
  }

  /** As the first numbers of neighbouring seeds resemble each other, they are thrown away. */
  private static Random chance(String... parts) {
    var seed = 1125899906842597L;
    for (var part : parts) {
      for (int i = 0; i < part.length(); i++) {
        seed = 31 * seed + part.charAt(i);
      }
      seed = 31 * seed + '|';
    }
    var chance = new Random(seed * 0x9E3779B97F4A7C15L);
    chance.nextLong();
    return chance;
  }

  private static Random chance(String person, String form, int round, String field) {
    return chance(person, form, String.valueOf(round), field);
  }

  private static boolean isFilledIn(FormField field, Map<String, Object> seen, Random chance) {
    if (!field.isFilledIn(seen)) {
      return false;
    }
    return field.required() || ALWAYS_FILLED_IN.contains(field.key()) || seen.get(field.key()) != null
        || !NEVER_FILLED_IN.contains(field.key()) && chance.nextDouble() < OPTIONAL_FILLED_IN;
  }

  private Object value(FormDefinition form, FormField field, Map<String, Object> seen, int round, Instant now,
      Random chance) {
    var before = seen.get(field.key());
    if (before != null && !"".equals(before) && field.kind() != FieldKind.DATE_TIME) {
      return before;
    }
    var today = CopenhagenTime.dayOf(now);
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> text(field, chance);
      case NUMBER -> number(field.limits().number(), seen, chance);
      case DATE -> (PAST_DATES.contains(field.key()) ? workingDayBefore(today, chance)
          : workingDayAfter(today, 5 + chance.nextInt(10))).toString();
      case TIME -> LocalTime.of(field.key().endsWith("End") ? 15 : 10, 0).toString();
      case DATE_TIME -> proposedTime(form, field, today, chance);
      case CHECKBOX -> true;
      case CHOICE -> choice(form, field, seen, round, chance);
      case CHOICES -> choices(field, seen, chance);
      case ROWS -> List.of(row(field));
      case ITEMS -> List.of();
      case COMPUTED -> null;
    };
  }

  private static LocalDate workingDayBefore(LocalDate today, Random chance) {
    return SchoolCalendar.usual().shift(today, -1 - chance.nextInt(4));
  }

  private static LocalDate workingDayAfter(LocalDate today, int workingDays) {
    return SchoolCalendar.usual().shift(today, workingDays);
  }

  /** Each field of the form a day later than the one before, so that no two are the same. */
  private static String proposedTime(FormDefinition form, FormField field, LocalDate today, Random chance) {
    var day = workingDayAfter(today, 5 + 2 * form.fields().indexOf(field));
    return day.atTime(9 + chance.nextInt(6), 0).toString();
  }

  private static Object number(NumberLimits limits, Map<String, Object> seen, Random chance) {
    int min = limits.min().in(seen) == null ? 1 : limits.min().in(seen).intValue();
    int max = limits.max().in(seen) == null ? min + 5 : Math.min(limits.max().in(seen).intValue(), min + 5);
    int number = Math.min(max, min + 1 + chance.nextInt(4));
    return limits.asText() ? String.valueOf(number) : (Object) number;
  }

  private static Object choice(FormDefinition form, FormField field, Map<String, Object> seen, int round, Random chance) {
    var offered = field.options().offered(seen);
    return switch (field.key()) {
      case "planDecision" -> preferred(offered, "APPROVE");
      case "sessionHeld" -> preferred(offered, "YES");
      // The first that can still be chosen; of times that have all passed, none.
      case "chosenTime" -> offered.get(0);
      case "anotherRound", "repeatCycle" ->
          preferred(offered, round == 1 && chance.nextDouble() < ONE_MORE_ROUND ? "YES" : "NO");
      default -> sentence(offered) ? grown(form, offered, chance) : offered.get(chance.nextInt(offered.size()));
    };
  }

  private static Object preferred(List<Object> offered, String wanted) {
    return offered.contains(wanted) ? wanted : offered.get(0);
  }

  private static boolean sentence(List<Object> offered) {
    return offered.containsAll(List.of("YES", "PARTLY", "NOT_YET"));
  }

  /** At the end of a course people can say more of the sentences than before it. */
  private static Object grown(FormDefinition form, List<Object> offered, Random chance) {
    double draw = chance.nextDouble();
    return form.id().endsWith("self-evaluate") ? draw < 0.6 ? "YES" : draw < 0.95 ? "PARTLY" : "NOT_YET"
        : draw < 0.15 ? "YES" : draw < 0.6 ? "PARTLY" : "NOT_YET";
  }

  private static List<Object> choices(FormField field, Map<String, Object> seen, Random chance) {
    var offered = field.options().offered(seen);
    // Nobody is taken off a cohort by chance.
    if (offered.isEmpty() || "removed".equals(field.key())) {
      return List.of();
    }
    var chosen = offered.stream().filter(option -> chance.nextDouble() < OPTIONAL_FILLED_IN).toList();
    return chosen.isEmpty() ? List.of(offered.get(chance.nextInt(offered.size()))) : chosen;
  }

  private static Map<String, Object> row(FormField field) {
    return field.columns().stream().collect(Collectors.toMap(RowColumn::key, column -> switch (column.type()) {
      case TEXT -> "opdigtet";
      case BOOLEAN -> true;
      case INTEGER, NUMBER -> 1;
      case DATE -> "2027-03-01";
    }));
  }

  private String text(FormField field, Random chance) {
    var limits = field.limits().text();
    return switch (limits.format()) {
      case EMAIL -> "coach@forloeb.example";
      case PHONE -> "+4512345678";
      case ANY -> cut(String.join(" ", sentences.getOrDefault(field.key(), sentences.get(ANY_FIELD)).stream()
          .map(choices -> choices.get(chance.nextInt(choices.size()))).toList()), limits.maxLengthIn(Map.of()));
    };
  }

  private static String cut(String text, int maxLength) {
    return text.length() <= maxLength ? text : text.substring(0, maxLength);
  }
}
