package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.answer.AnswerSource;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import dk.roedtraad.support.FormFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that is shipped can be judged by the server: what is right passes, each single fault is named. */
class AllFormsTest {

  static Stream<Named<FormDefinition>> forms() {
    return FormFiles.all().map(form -> Named.of(form.id(), form));
  }

  static Stream<Path> files() {
    return FormFiles.files();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theFormsIdIsItsFilesName(Path file) {
    assertThat(FormFiles.read(file).id() + ".form").isEqualTo(file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aCompleteSubmissionIsAcceptedAndStoredExactly(FormDefinition form) {
    Map<String, Object> submission = FormSubmissions.valid(form);

    var verdict = FormCheck.check(form, submission, FormSubmissions.facts(form), FormFiles.TODAY);

    assertThat(verdict.message()).isEmpty();
    assertThat(verdict.answer().processVariables().keySet()).isEqualTo(form.fields().stream()
        .filter(FormField::processVariable).map(FormField::key).collect(Collectors.toSet()));
    form.fields().stream().filter(field -> field.isFilledIn(submission)).forEach(field ->
        assertThat(at(verdict.answer().values(), field)).isEqualTo(at(submission, field)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsOptionalMayBeLeftOut(FormDefinition form) {
    assertThat(FormCheck.check(form, FormSubmissions.smallest(form), FormSubmissions.facts(form), FormFiles.TODAY).message()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void eachSingleFaultIsToldUnderTheLabelOfItsField(FormDefinition form) {
    for (FormField field : form.fields()) {
      if (!field.isFilledIn(FormSubmissions.valid(form))) {
        continue;
      }
      for (Object broken : BrokenValues.of(field)) {
        var verdict = FormCheck.check(form, FormSubmissions.with(form, field, broken), FormSubmissions.facts(form), FormFiles.TODAY);
        assertThat(verdict.faults()).as("%s with %.60s", field.name(), broken).isNotEmpty()
            .extracting(Fault::label).containsOnly(field.label());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldHasALabelThatAPersonCanRead(FormDefinition form) {
    assertThat(form.fields()).allSatisfy(field -> assertThat(field.label()).isNotBlank().isNotEqualTo(field.key()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsTakenFromEarlierAnswersExistsAndIsForTheEyesOfWhoeverFillsInTheForm(FormDefinition form) {
    assertThat(sources(form)).allSatisfy(source -> {
      var asked = FormFiles.get(source.formId());
      assertThat(source.fields()).allSatisfy(name -> assertThat(asked.field(name)).as(source.toString())
          .hasValueSatisfying(field -> assertThat(asked.isReadBy(form.owner(), field)).isTrue()));
    });
  }

  @Test
  void earlierAnswersAreOfferedAndShown() {
    assertThat(FormFiles.all().flatMap(form -> form.fields().stream()).filter(field -> !field.prefill().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(FormFiles.all().flatMap(form -> form.shown().stream())).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void onlyShortValuesThatRouteTheProcessBecomeProcessVariables() {
    Set<String> texts = FormFiles.all().flatMap(form -> form.fields().stream()
            .filter(FormField::processVariable)
            .filter(field -> field.kind() == FieldKind.LONG_TEXT)
            .map(field -> form.id() + "." + field.name()))
        .collect(Collectors.toSet());

    assertThat(texts).isEmpty();
  }

  private static List<AnswerSource> sources(FormDefinition form) {
    return Stream.concat(form.shown().stream().flatMap(shown -> shown.sources().stream()),
        form.fields().stream().flatMap(field -> field.prefill().stream())).toList();
  }

  private static Object at(Map<String, Object> values, FormField field) {
    return Paths.valueAt(field.path(), values);
  }
}
