package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.answer.Submissions.Submission;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormVerdict;
import dk.roedtraad.support.FormFiles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
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
      assertThat(verdict.answer().values()).as(submission::toString).isEqualTo(submission.answer());
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

  private static Arbitrary<List<Submission>> ofEachForm(Function<Submissions, Arbitrary<Submission>> kind) {
    return Combinators.combine(FORMS.stream()
        .map(form -> kind.apply(Submissions.of(form, FormSubmissions.facts(form)))).toList()).as(List::copyOf);
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
    return FormCheck.check(submission.form(), submission.values(), submission.shown(), FormFiles.TODAY);
  }
}
