package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.SeminarAgenda;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the booklet, exactly as it prints them: a school that knows the figures has to find them again. */
class DanishTermsTest {

  @Test
  void figure1HasItsOrderInTheModelCourse() {
    assertThat(path("model-school-course", node -> node instanceof SubProcess || node instanceof CatchEvent))
        .containsSubsequence(
            "Forberedelse (før 1. internat)", "1. internat afholdt",
            "Forberedelse (før 2. internat)", "2. internat afholdt",
            "Forberedelse (før 3. internat)", "3. internat afholdt",
            "Møde på tværs af modelskoler afholdt");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Forberedelse",
      "Udfordringer i den pædagogiske ledelsesopgave",
      "1. internat",
      "Systemisk ledelse",
      "Ledelse af det pædagogiske arbejde",
      "Konkretisering af AL-opgaver",
      "Beskrivelse af AL-opgave",
      "Individuel coaching",
      "Møde i lederteam",
      "2. internat",
      "Ledelse af lærerteams",
      "Procesledelse med fokus på forskellige refleksions- og læringsmetoder (coaching, sparring og feedback)",
      "Anvendelse af reflekterende team som læringsmetode",
      "Kvalificering af AL-projekt",
      "Læringsrefleksioner ift. AL-opgaven",
      "3. internat",
      "Læringsrefleksioner på baggrund af arbejde med AL-opgaven",
      "Fokus på den pædagogiske leders muligheder for at indgå i involverende forandringsprocesser med lærerne",
      "Fokus på ledelse af undervisernes pædagogiske kompetenceudvikling",
      "Møde på tværs af modelskoler"})
  void everyWordingOfFigure1IsFoundInTheModelCourseOrItsAgenda(String term) {
    var agenda = Track.MODEL_SCHOOL.seminarNumbers().stream()
        .flatMap(seminar -> SeminarAgenda.of(Track.MODEL_SCHOOL, seminar).topics().stream());

    assertThat(Stream.concat(names("model-school-course"), agenda).map(text -> text.toLowerCase(Locale.ROOT)))
        .anyMatch(text -> text.contains(term.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Individuel coaching (runde %d)", "Møde i lederteam (runde %d)"})
  void betweenTheSeminarsLieTwoRoundsAndNotThree(String name) {
    assertThat(names("model-school-course")).contains(name.formatted(1), name.formatted(2))
        .doesNotContain(name.formatted(3));
  }

  @Test
  void theShorterCourseIsSparringSeminarSparring() {
    assertThat(names("implementation-school-course"))
        .contains("Sparring før seminaret", "Seminar (2 dage) afholdt", "Sparring efter seminaret");
    assertThat(path("implementation-school-course", UserTask.class::isInstance)).isEmpty();
  }

  @Test
  void figure2HasItsFiveStepsInOrder() {
    assertThat(path("action-learning", UserTask.class::isInstance)).containsExactly(
        "Formuler en problemstilling",
        "Iværksættelse af handling i egen praksis",
        "Handling og eksperimentering i egen praksis",
        "Refleksion over handling i dit lederteam",
        "Nye handlinger");
  }

  @Test
  void figure4HasItsCentreAndItsFourStepsInOrder() {
    assertThat(path("four-d-cycle", node -> node instanceof StartEvent || node instanceof UserTask)).containsExactly(
        "Valg af udviklingsområde",
        "1. Identificer det vellykkede og værdifulde",
        "2. Skabe fælles billede af en ønsket fremtid",
        "3. Skabe klarhed om udfordringer og opnåelig fremtid",
        "4. Eksperimentere med nye handlinger");
  }

  /** Names along the flow from the start of the process, each once, in the order in which they are reached. */
  private static List<String> path(String model, Predicate<FlowNode> wanted) {
    var reached = new LinkedHashSet<FlowNode>();
    var open = new ArrayList<FlowNode>();
    model(model).filter(StartEvent.class::isInstance).map(StartEvent.class::cast)
        .filter(start -> start.getEventDefinitions().isEmpty() && !(start.getParentElement() instanceof SubProcess))
        .forEach(open::add);
    while (!open.isEmpty()) {
      var node = open.remove(0);
      if (reached.add(node)) {
        open.addAll(node.getSucceedingNodes().list());
      }
    }
    return reached.stream().filter(wanted).map(FlowElement::getName).toList();
  }

  private static Stream<String> names(String model) {
    return model(model).map(FlowElement::getName).filter(name -> name != null);
  }

  private static Stream<FlowElement> model(String model) {
    return Bpmn.readModelFromFile(Models.BPMN.resolve(model + ".bpmn").toFile())
        .getModelElementsByType(FlowElement.class).stream();
  }
}
