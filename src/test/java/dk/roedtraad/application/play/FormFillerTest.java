package dk.roedtraad.application.play;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.support.FormFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented people hand in what the server accepts, and do not all write the same. */
class FormFillerTest {

  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final LocalDate TODAY = FormFiles.TODAY;
  private static final List<String> LEADERS =
      IntStream.range(0, 47).mapToObj(i -> "leder" + i + "@skole.example").toList();

  private final FormFiller filler = new FormFiller();

  static Stream<Named<FormDefinition>> forms() {
    return FormFiles.all().map(form -> Named.of(form.id(), form));
  }

  private static FormDefinition form(String id) {
    return FormFiles.get(id);
  }

  private Map<String, Object> fill(FormDefinition form, String person, int round) {
    return filler.fill(form, person, round, FormSubmissions.facts(form), NOW, Map.of());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theServerAcceptsWhateverFormAnybodyFillsIn(FormDefinition form) {
    for (var leader : LEADERS) {
      var verdict = FormCheck.check(form, fill(form, leader, 1), FormSubmissions.facts(form), TODAY);
      assertThat(verdict.message()).as(leader).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSamePersonWritesTheSameAgain(FormDefinition form) {
    assertThat(fill(form, LEADERS.get(0), 1)).isEqualTo(new FormFiller().fill(form, LEADERS.get(0), 1,
        FormSubmissions.facts(form), NOW, Map.of()));
  }

  @Test
  void peopleWriteDifferentThings() {
    var form = form("model-school-course-describe-challenges");

    assertThat(LEADERS.stream().map(leader -> fill(form, leader, 1).get("challenge")).distinct()).hasSizeGreaterThan(15);
  }

  @Test
  void everyTextHasSentencesOfItsOwn() {
    var made = forms().map(Named::getPayload).flatMap(form -> form.fields().stream()
        .filter(field -> field.kind() == FieldKind.LONG_TEXT && !"csv".equals(field.key()))
        .flatMap(field -> LEADERS.stream().map(leader -> field.key() + ": " + fill(form, leader, 1).get(field.key()))));

    assertThat(made).noneMatch(text -> text.contains("Det er stadig nyt for os"));
  }

  @Test
  void whatTheFormOpensWithIsKept() {
    var form = form("seminar-prepare-seminar");
    var opened = Map.<String, Object>of("day1Start", "09:30", "day1End", "16:30", "day2Start", "08:30", "day2End", "14:00",
        "place", "Hotel Vejlefjord");

    assertThat(filler.fill(form, "koordinator", 1, opened, NOW, Map.of())).containsAllEntriesOf(opened);
  }

  @Test
  void timesForASessionAreThreeDifferentDaysAhead() {
    var times = fill(form("individual-training-propose-times"), "coach", 1);

    assertThat(Stream.of("time1", "time2", "time3").map(times::get).map(String::valueOf).map(LocalDateTime::parse)
        .map(LocalDateTime::toLocalDate)).doesNotHaveDuplicates().allMatch(TODAY::isBefore);
  }

  @Test
  void aMeetingThatWasHeldWasHeldOnAWorkingDayBefore() {
    assertThat(LEADERS).allSatisfy(leader -> assertThat(LocalDate.parse(
        String.valueOf(fill(form("model-school-course-meet-leadership-team"), leader, 1).get("meetingDate"))))
        .isBetween(TODAY.minusDays(7), TODAY.minusDays(1)).satisfies(day -> assertThat(day.getDayOfWeek().getValue())
            .isLessThan(6)));
  }

  @Test
  void peopleCanSayMoreOfTheEightSentencesAfterTheCourse() {
    assertThat(yes("model-school-course-self-evaluate")).isGreaterThan(2 * yes("model-school-course-describe-challenges"));
  }

  private long yes(String form) {
    return LEADERS.stream().flatMap(leader -> fill(form(form), leader, 1).values().stream()).filter("YES"::equals).count();
  }

  @Test
  void someTakeASecondRoundOfActionLearningAndNobodyAThird() {
    var form = form("action-learning-plan-new-actions");

    assertThat(LEADERS.stream().filter(leader -> "YES".equals(fill(form, leader, 1).get("anotherRound"))))
        .hasSizeBetween(1, 10);
    assertThat(LEADERS).allSatisfy(leader ->
        assertThat(fill(form, leader, 2)).containsEntry("anotherRound", "NO"));
  }

  @Test
  void aFormIsSettledByWhatIsGiven() {
    assertThat(filler.fill(form("cohort-approve-plan"), "koordinator", 1, Map.of(), NOW,
        Map.of("planDecision", "CHANGE_DATES"))).containsEntry("planDecision", "CHANGE_DATES");
    assertThat(fill(form("cohort-approve-plan"), "koordinator", 1)).containsEntry("planDecision", "APPROVE");
  }
}
