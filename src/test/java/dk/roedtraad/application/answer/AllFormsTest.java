package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import java.io.IOException;
import java.nio.file.Files;
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

  private static final FormReader READER = new FormReader();

  static Stream<Named<FormDefinition>> forms() throws IOException {
    return definitions().map(form -> Named.of(form.id(), form));
  }

  private static Stream<FormDefinition> definitions() throws IOException {
    return files().map(AllFormsTest::read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theFormsIdIsItsFilesName(Path file) {
    assertThat(read(file).id() + ".form").isEqualTo(file.getFileName().toString());
  }

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aCompleteSubmissionIsAcceptedAndStoredExactly(FormDefinition form) {
    Map<String, Object> submission = FormSubmissions.valid(form);

    var verdict = FormCheck.check(form, submission, FormSubmissions.facts(form));

    assertThat(verdict.message()).isEmpty();
    assertThat(verdict.answer().processVariables().keySet()).isEqualTo(form.fields().stream()
        .filter(FormField::processVariable).map(FormField::key).collect(Collectors.toSet()));
    form.fields().stream().filter(field -> !field.hidden().holds(submission)).forEach(field ->
        assertThat(at(verdict.answer().values(), field)).isEqualTo(at(submission, field)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsOptionalMayBeLeftOut(FormDefinition form) {
    assertThat(FormCheck.check(form, FormSubmissions.smallest(form), FormSubmissions.facts(form)).message()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void eachSingleFaultIsToldUnderTheLabelOfItsField(FormDefinition form) {
    for (FormField field : form.fields()) {
      if (field.hidden().holds(FormSubmissions.valid(form))) {
        continue;
      }
      for (Object broken : FormSubmissions.brokenValues(field)) {
        var verdict = FormCheck.check(form, FormSubmissions.with(form, field, broken), FormSubmissions.facts(form));
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

  @Test
  void everyPrefillNamesAFieldThatExists() throws IOException {
    Map<String, FormDefinition> forms = definitions().collect(Collectors.toMap(FormDefinition::id, form -> form));

    assertThat(forms.values()).allSatisfy(form -> assertThat(prefilled(form)).allSatisfy(field -> {
      assertThat(forms).containsKey(field.prefill().formId());
      assertThat(forms.get(field.prefill().formId()).field(field.prefill().fieldKey())).as(field.name()).isPresent();
    }));
    assertThat(forms.values().stream().mapToLong(form -> prefilled(form).size()).sum()).isPositive();
  }

  @Test
  void onlyShortValuesThatRouteTheProcessBecomeProcessVariables() throws IOException {
    Set<String> texts = definitions().flatMap(form -> form.fields().stream()
            .filter(FormField::processVariable)
            .filter(field -> field.kind() == FieldKind.LONG_TEXT)
            .map(field -> form.id() + "." + field.name()))
        .collect(Collectors.toSet());

    assertThat(texts).isEmpty();
  }

  private static List<FormField> prefilled(FormDefinition form) {
    return form.fields().stream().filter(field -> field.prefill() != null).toList();
  }

  private static Object at(Map<String, Object> values, FormField field) {
    Object value = values;
    for (String step : field.path()) {
      value = ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  private static FormDefinition read(Path file) {
    try {
      return READER.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
