package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that coordinators may edit: what each of its rows says, and about whom. */
class CohortWarningsTableTest {

  private static final DmnEngineConfiguration CONFIGURATION =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
  private static final Set<String> ROWS_THAT_SPOKE = new HashSet<>();
  private static DmnEngine engine;
  private static DmnDecision table;

  private record About(String scope, int leaders, int schools, String message) {}

  private static final List<About> EXAMPLES = List.of(
      new About("COHORT", 0, 0, "Holdet har ingen deltagere."),
      new About("COHORT", 1, 1, "Holdet har kun 1 deltager. Er listen komplet?"),
      new About("COHORT", 2, 2, "Holdet har kun 2 deltagere. Er listen komplet?"),
      new About("COHORT", 9, 3, "Holdet har kun 9 deltagere. Er listen komplet?"),
      new About("COHORT", 61, 10, "Holdet har 61 deltagere. Et hold har normalt højst 60."),
      new About("COHORT", 12, 1,
          "Alle deltagere kommer fra samme skole. Forløbet lægger op til erfaringer på tværs af skoler."),
      new About("SCHOOL", 1, 2,
          "Rybners har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme."));

  @BeforeAll
  static void readTable() throws Exception {
    CONFIGURATION.getCustomPostDecisionTableEvaluationListeners().add(event ->
        event.getMatchingRules().forEach(rule -> ROWS_THAT_SPOKE.add(rule.getId())));
    engine = CONFIGURATION.buildEngine();
    try (var stream = Files.newInputStream(Models.BPMN.resolve("cohort-warnings.dmn"))) {
      table = engine.parseDecision("cohort-warnings", stream);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachRowSaysWhatIsUnusual(String scope, int leaders, int schools, String message) {
    assertThat(messages(scope, leaders, schools)).containsExactly(message);
  }

  @Test
  void noRowIsWithoutAnExample() {
    EXAMPLES.forEach(about -> messages(about.scope(), about.leaders(), about.schools()));

    assertThat(ROWS_THAT_SPOKE).containsExactlyInAnyOrderElementsOf(
        Dmn.readModelFromFile(Models.BPMN.resolve("cohort-warnings.dmn").toFile()).getModelElementsByType(Rule.class)
            .stream().map(Rule::getId).toList());
  }

  @ParameterizedTest
  @MethodSource("usual")
  void whatIsUsualIsPassedOver(String scope, int leaders, int schools) {
    assertThat(messages(scope, leaders, schools)).isEmpty();
  }

  @Test
  void severalThingsMayBeUnusualAtOnce() {
    assertThat(messages("COHORT", 4, 1)).hasSize(2);
  }

  static Stream<Arguments> examples() {
    return EXAMPLES.stream()
        .map(about -> Arguments.of(about.scope(), about.leaders(), about.schools(), about.message()));
  }

  static Stream<Arguments> usual() {
    return Stream.of(Arguments.of("COHORT", 10, 2), Arguments.of("COHORT", 60, 10), Arguments.of("SCHOOL", 2, 2),
        Arguments.of("SCHOOL", 61, 10), Arguments.of("SCHOOL", 1, 1));
  }

  private static List<Object> messages(String scope, int leaders, int schools) {
    return engine.evaluateDecisionTable(table, Variables.putValue("scope", scope).putValue("leaders", leaders)
        .putValue("schools", schools).putValue("school", "Rybners")).collectEntries("message");
  }
}
