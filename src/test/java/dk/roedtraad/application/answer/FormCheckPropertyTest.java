package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.answer.Submissions.Submission;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.FormVerdict;
import dk.roedtraad.domain.answer.Paths;
import dk.roedtraad.support.FormFiles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever people and programs send: of every form, each try judges one submission. The seed is fixed, so that a build
 * that was green stays so; a new one is looked for by changing it.
 */
class FormCheckPropertyTest {

  private static final String SEED = "20270301";
  private static final int TRIES = 500;
  private static final List<FormDefinition> FORMS =
      Stream.concat(FormFiles.all(), Stream.of(FormFiles.everyKind())).toList();

  @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void whatKeepsTheRulesIsAcceptedAndStoredExactly(@ForAll("validOnes") List<Submission> oneOfEachForm) {
    for (var submission : oneOfEachForm) {
      var verdict = judge(submission);

      assertThat(verdict.message()).as(submission::toString).isEmpty();
      assertThat(verdict.answer().values()).as(submission::toString).isEqualTo(expected(submission));
    }
  }

  @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void oneBrokenRuleIsToldUnderItsField(@ForAll("brokenOnce") List<Submission> oneOfEachForm) {
    oneOfEachForm.forEach(FormCheckPropertyTest::everyFaultIsToldAndNoOther);
  }

  @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void severalBrokenRulesAreToldAtOnce(@ForAll("brokenOften") List<Submission> oneOfEachForm) {
    oneOfEachForm.forEach(FormCheckPropertyTest::everyFaultIsToldAndNoOther);
  }

  @Provide
  Arbitrary<List<Submission>> validOnes() {
    return ofEachForm(Submissions::valid);
  }

  @Provide
  Arbitrary<List<Submission>> brokenOnce() {
    return ofEachForm(Submissions::brokenOnce);
  }

  @Provide
  Arbitrary<List<Submission>> brokenOften() {
    return ofEachForm(Submissions::brokenOften);
  }

  private static Arbitrary<List<Submission>> ofEachForm(
      BiFunction<FormDefinition, Map<String, Object>, Arbitrary<Submission>> kind) {
    return Combinators.combine(FORMS.stream().map(form -> kind.apply(form, FormSubmissions.facts(form))).toList())
        .as(List::copyOf);
  }

  private static void everyFaultIsToldAndNoOther(Submission submission) {
    var verdict = judge(submission);

    assertThat(verdict.isAccepted()).as(submission::toString).isFalse();
    assertThat(verdict.faults().stream().map(fault -> fault.fieldKey().replaceFirst("\\[.*", "")).distinct())
        .as(submission::toString).containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(submission.broken()));
    assertThat(verdict.faults()).allSatisfy(fault -> namesItsField(submission.form(), fault));
    assertThat(verdict.message().lines()).as("a line each").hasSameSizeAs(verdict.faults());
  }

  private static void namesItsField(FormDefinition form, Fault fault) {
    form.field(fault.fieldKey()).ifPresent(field -> assertThat(fault.label()).isEqualTo(field.label()));
    assertThat(fault.line()).startsWith(fault.label()).endsWith(".");
  }

  private static FormVerdict judge(Submission submission) {
    return FormCheck.check(submission.form(), submission.values(), FormSubmissions.facts(submission.form()),
        FormFiles.TODAY);
  }

  /** What was given in fields that were open, as it was sent. */
  private static Map<String, Object> expected(Submission submission) {
    var seen = new HashMap<String, Object>(FormSubmissions.facts(submission.form()));
    seen.putAll(submission.values());
    return kept(submission.form().fields(), submission.values(), seen);
  }

  private static Map<String, Object> kept(List<FormField> fields, Map<?, ?> sent, Map<String, Object> seen) {
    var kept = new LinkedHashMap<String, Object>();
    for (FormField field : fields) {
      Object value = field.kind() == FieldKind.COMPUTED ? field.behaviour().computed().valueIn(seen)
          : field.isFilledIn(seen) ? Paths.valueAt(field.path(), sent) : null;
      if (field.kind() == FieldKind.ITEMS && value instanceof List<?> items) {
        value = items.stream().map(item -> kept(field.items(), (Map<?, ?>) item, seen)).collect(Collectors.toList());
      }
      if (value != null && !value.equals("") && !value.equals(List.of())) {
        Paths.put(field.path(), value, kept);
      }
    }
    return kept;
  }
}
