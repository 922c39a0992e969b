package dk.roedtraad.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model has to keep to and no linter knows: names, rights, transactions, and a picture people can read. */
class BpmnModelRulesTest {
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.ofEntries(
      Map.entry(StartEvent.class, "startEvent"),
      Map.entry(EndEvent.class, "endEvent"),
      Map.entry(IntermediateCatchEvent.class, "event"),
      Map.entry(IntermediateThrowEvent.class, "event"),
      Map.entry(BoundaryEvent.class, "event"),
      Map.entry(ServiceTask.class, "serviceTask"),
      Map.entry(UserTask.class, "userTask"),
      Map.entry(ReceiveTask.class, "receiveTask"),
      Map.entry(BusinessRuleTask.class, "businessRuleTask"),
      Map.entry(CallActivity.class, "callActivity"),
      Map.entry(SubProcess.class, "subProcess"),
      Map.entry(ExclusiveGateway.class, "gateway"),
      Map.entry(ParallelGateway.class, "gateway"),
      Map.entry(SequenceFlow.class, "flow"));

  /** A misspelt name in the condition of an event waits for ever without a word, so the names are a closed list. */
  private static final Set<String> EVENT_CONDITIONS = Set.of(
      "seminar1Held", "seminar2Held", "seminar3Held", "lastSeminarHeld", "crossSchoolMeetingHeld", "cohortClosed");

  /** A misspelt name after a gateway takes the default flow without a word. */
  private static final Set<String> GATEWAY_VARIABLES = Set.of(
      "planDecision", "track", "coachId", "chosenTime", "sessionHeld", "anotherRound", "repeatCycle", "workingDay",
      "courseCompleted", "contactResult", "seminarAction", "moveDecision", "cancellationDecision", "seminarCancelled",
      "nextStep", "erasureWanted", "dialogueStep", "toBeAnswered");

  private static final Set<String> MESSAGES = Set.of("cohort.closed", "cohort.leadersEnrolled", "leader.withdrawn",
      "leader.paused", "leader.resumed", "course.ended", "session.moveRequested", "cohort.discontinued",
      "dataRequest.fetched", "dataRequest.confirmed", "dataRequest.cancelled", "school.leadersFinished");

  /**
   * Whoever pauses a leader sees it at once; an assessment counts at once, because it decides how a course ends. Either
   * writes a row of ours, and what asked for it may fail with it. Whoever moves or cancels a seminar is told at once if it
   * has ended meanwhile, and the form that says which one only has to be read.
   */
  private static final Set<String> SYNCHRONOUS_AFTER_A_WAIT = Set.of("serviceTask_recordPause",
      "serviceTask_recordAssessment", "serviceTask_identifySeminar", "serviceTask_moveSeminar",
      "serviceTask_cancelSeminar");

  /** Opens the form that was missed, so only the running task knows which one that is. */
  private static final String LATE_FORM = "userTask_submitLateForm";

  private static final Map<String, String> COLOURS = Map.of(
      "${leaderId}", "#BBDEFB", "${coachId}", "#C8E6C9", "${coordinatorId}", "#FFE0B2", "${managerId}", "#E1BEE7");

  private static final Pattern ID = Pattern.compile("[a-zA-Z]+_[a-z][a-zA-Z0-9]*");
  private static final Pattern EVENT_CONDITION = Pattern.compile("\\$\\{(\\w+) == true}");
  private static final Pattern GATEWAY_CONDITION =
      Pattern.compile("\\$\\{execution\\.getVariable\\('(\\w+)'\\) (==|!=) (true|null|'[A-Z_]+')}");

  static Stream<Path> models() {
    return Models.processes().stream();
  }

  static Stream<UserTask> userTasksWithDueDate() {
    return models().flatMap(file -> all(file, UserTask.class).stream())
        .filter(task -> task.getCamundaDueDate() != null);
  }

  @ParameterizedTest
  @MethodSource("models")
  void oneExecutableProcessNamedLikeItsFile(Path file) {
    var process = all(file, Process.class);

    assertThat(process).hasSize(1).allSatisfy(it -> {
      assertThat(it.getId()).isEqualTo(Models.nameOf(file)).matches("[a-z]+(-[a-z]+)*");
      assertThat(it.isExecutable()).isTrue();
      assertThat(it.getName()).isNotBlank();
      assertThat(it.getDocumentations()).isNotEmpty();
      assertThat(it.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void onlyWhatPeopleStartIsOfferedInTasklist(Path file) {
    assertThat(all(file, Process.class)).allSatisfy(process ->
        assertThat(process.isCamundaStartableInTasklist())
            .isEqualTo(Set.of("cohort", "four-d-cycle", "move-seminar",
                "report-absence").contains(process.getId())));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyIdSaysTypeAndName(Path file) {
    assertThat(all(file, FlowElement.class)).allSatisfy(element -> {
      assertThat(element.getId()).matches(ID);
      assertThat(element.getId()).startsWith(prefixOf(element) + "_");
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyFlowIsNamedAfterWhatItJoins(Path file) {
    assertThat(all(file, SequenceFlow.class)).allSatisfy(flow ->
        assertThat(flow.getId()).isEqualTo(
            "flow_" + nameOf(flow.getSource()) + "To" + capital(nameOf(flow.getTarget()))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyElementIsLabelledButParallelAndJoiningGateways(Path file) {
    assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
      if (node instanceof ParallelGateway || node instanceof Gateway && node.getOutgoing().size() < 2) {
        assertThat(node.getName()).as(node.getId()).isNull();
      } else {
        assertThat(node.getName()).as(node.getId()).isNotBlank();
      }
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyDecisionIsAQuestionWithLabelledAnswersAndOneDefault(Path file) {
    var decisions = all(file, ExclusiveGateway.class).stream().filter(it -> it.getOutgoing().size() > 1).toList();

    assertThat(decisions).allSatisfy(gateway -> {
      assertThat(gateway.getName()).endsWith("?");
      assertThat(gateway.getDefault()).as("default flow of " + gateway.getId()).isNotNull();
      assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
        assertThat(flow.getConditionExpression() == null).as("condition of " + flow.getId())
            .isEqualTo(flow.equals(gateway.getDefault()));
      });
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyTaskAndEveryEventThatWaitsSaysWhy(Path file) {
    assertThat(all(file, FlowNode.class).stream()
        .filter(node -> node instanceof Activity || node instanceof CatchEvent && !(node instanceof StartEvent)))
        .allSatisfy(node -> assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyServiceTaskNamesItsDelegateAfterItself(Path file) {
    assertThat(all(file, ServiceTask.class)).allSatisfy(task ->
        assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + step(task) + "Delegate}"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyUserTaskHasTheFormThatIsNamedAfterIt(Path file) {
    var tasks = all(file, UserTask.class).stream().filter(task -> !LATE_FORM.equals(task.getId())).toList();

    assertThat(tasks).allSatisfy(task -> assertThat(formOf(task)).as(task.getId()).isEqualTo(formNameOf(file, task)));
    assertThat(all(file, UserTask.class).stream().filter(task -> task.getCamundaFormRef() != null)).allSatisfy(task ->
        assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whoeverActsIsAnExpressionAndCoordinatorsHelpEachOther(Path file) {
    assertThat(all(file, UserTask.class)).allSatisfy(task -> {
      assertThat(task.getCamundaAssignee()).as(task.getId()).isIn(COLOURS.keySet());
      if (task.getCamundaAssignee().equals("${coordinatorId}")) {
        assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isEqualTo("coordinator");
      } else {
        assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNull();
      }
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyDueDateAsksTheTableForItsOwnStep(Path file) {
    assertThat(userTasksWithDueDate().filter(task -> Models.nameOf(file).equals(processOf(task)))).allSatisfy(task ->
        assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution, '" + step(task) + "')}"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aStepThatExistsInRoundsKnowsItsRound(Path file) {
    assertThat(all(file, UserTask.class).stream().filter(task -> !nameOf(task).equals(step(task)))).allSatisfy(task ->
        assertThat(task.getExtensionElements().getElements().stream().map(ModelElementInstance::getRawTextContent))
            .as(task.getId())
            .anyMatch(text -> text.contains("${" + nameOf(task).replaceAll("\\D", "") + "}")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyTimerIsAnExpression(Path file) {
    assertThat(all(file, TimerEventDefinition.class)).allSatisfy(timer ->
        assertThat(Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
            .filter(Objects::nonNull))
            .hasSize(1)
            .allSatisfy(value -> assertThat(value.getTextContent()).matches("\\$\\{[\\w.]+}")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void callActivitiesPassTheBusinessKeyAndNameEachVariable(Path file) {
    assertThat(all(file, CallActivity.class)).allSatisfy(call -> {
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
      assertThat(Models.BPMN.resolve(call.getCalledElement() + ".bpmn")).exists();
      var in = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
      assertThat(in).extracting(CamundaIn::getCamundaBusinessKey).contains("#{execution.processBusinessKey}");
      assertThat(in).extracting(CamundaIn::getCamundaVariables).containsOnlyNulls();
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void conditionsOfEventsAreSpeltAlikeAndNameAKnownVariable(Path file) {
    assertThat(all(file, ConditionalEventDefinition.class)).allSatisfy(event -> {
      var matcher = EVENT_CONDITION.matcher(conditionOf(event));
      assertThat(matcher.matches()).as(conditionOf(event)).isTrue();
      assertThat(EVENT_CONDITIONS).contains(matcher.group(1));
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void conditionsOfGatewaysSurviveAnUnsetVariableAndNameAKnownOne(Path file) {
    assertThat(all(file, ConditionExpression.class)).allSatisfy(condition -> {
      assertThat(condition.getDomElement().getAttribute(XSI, "type")).isEqualTo("bpmn:tFormalExpression");
      var matcher = GATEWAY_CONDITION.matcher(condition.getTextContent().strip());
      assertThat(matcher.matches()).as(condition.getTextContent()).isTrue();
      assertThat(GATEWAY_VARIABLES).contains(matcher.group(1));
    });
  }

  /** Otherwise a flag set while the step before commits is missed, and the instance waits for ever. */
  @ParameterizedTest
  @MethodSource("models")
  void whatStandsBeforeAConditionalWaitCarriesTheSameConditionOnItsBoundary(Path file) {
    var waits = all(file, IntermediateCatchEvent.class).stream().filter(it -> conditionOf(it) != null).toList();

    assertThat(waits).allSatisfy(wait -> assertThat(stepsBefore(wait).filter(BpmnModelRulesTest::holdsATask))
        .allSatisfy(step -> assertThat(boundariesOf(step).filter(BoundaryEvent::cancelActivity))
            .as(step.getId() + " before " + wait.getId())
            .anySatisfy(boundary -> assertThat(conditionOf(boundary)).isEqualTo(conditionOf(wait)))));
  }

  /** A fault in the step after a wait would take back what ended the wait: somebody's form, or a held seminar. */
  @ParameterizedTest
  @MethodSource("models")
  void aServiceTaskAfterAWaitIsATransactionOfItsOwn(Path file) {
    assertThat(all(file, ServiceTask.class).stream()
        .filter(task -> !SYNCHRONOUS_AFTER_A_WAIT.contains(task.getId()))
        .filter(task -> stepsBefore(task).anyMatch(BpmnModelRulesTest::isWait)))
        .allSatisfy(task -> assertThat(isAsync(task)).as(task.getId() + " asyncBefore").isTrue());
  }

  /** Side by side they would fight over the instance's counters, and who loses waits for the next look at the jobs. */
  @ParameterizedTest
  @MethodSource("models")
  void theJobsOfOneInstanceComeOneAfterTheOther(Path file) {
    assertThat(Models.read(file)).doesNotContain("exclusive=\"false\"");
  }

  @ParameterizedTest
  @MethodSource("models")
  void messagesAreFactsOutOfAClosedList(Path file) {
    assertThat(all(file, Message.class)).allSatisfy(message -> assertThat(MESSAGES).contains(message.getName()));
    assertThat(all(file, MessageEventDefinition.class)).allSatisfy(event ->
        assertThat(event.getMessage()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("models")
  void theDiagramShowsEveryNodeAndEveryFlow(Path file) {
    var shown = Stream.concat(
        all(file, BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
        all(file, BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement)).map(BaseElement::getId).collect(toSet());

    assertThat(shown).containsAll(all(file, FlowElement.class).stream().map(BaseElement::getId).toList());
  }

  /** Without lanes the colour is what tells a reader who acts; each model with tasks carries the key to it. */
  @ParameterizedTest
  @MethodSource("models")
  void theColourOfATaskSaysWhoActs(Path file) {
    assertThat(all(file, UserTask.class)).allSatisfy(task ->
        assertThat(boundsOf(task).getAttributeValueNs(COLOR, "background-color")).as(task.getId())
            .isEqualTo(COLOURS.get(task.getCamundaAssignee())));
    assertThat(all(file, TextAnnotation.class)).hasSize(all(file, UserTask.class).isEmpty() ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("models")
  void linesRunStraightAndNeverCross(Path file) {
    var lines = all(file, BpmnEdge.class).stream().flatMap(edge -> linesOf(edge).stream()).toList();

    assertThat(lines).allMatch(line -> line.isVertical() || line.isHorizontal());
    for (var one : lines) {
      assertThat(lines).noneMatch(one::crosses);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theHappyPathReadsFromLeftToRight(Path file) {
    assertThat(all(file, StartEvent.class)).allSatisfy(start -> {
      var x = boundsOf(start).getBounds().getX();
      assertThat(all(file, FlowNode.class).stream()
          .filter(node -> node.getParentElement().equals(start.getParentElement()))
          .map(node -> boundsOf(node).getBounds().getX()))
          .allSatisfy(other -> assertThat(other).isGreaterThanOrEqualTo(x));
    });
  }

  @Test
  void everyFormThatAModelNamesExistsUnderThatId() {
    assertThat(formsInModels()).allSatisfy(form ->
        assertThat(new ObjectMapper().readTree(Models.FORMS.resolve(form + ".form").toFile()).path("id").asText())
            .isEqualTo(form));
    assertThat(embeddedFormsInModels()).allSatisfy(form -> assertThat(Models.FORMS.resolve(form + ".html")).exists());
  }

  @Test
  void noFormIsLeftWithoutAStep() {
    assertThat(Models.files(Models.FORMS, ".form")).extracting(Models::nameOf).isSubsetOf(formsInModels());
    assertThat(Models.files(Models.FORMS, ".html")).extracting(Models::nameOf).isSubsetOf(embeddedFormsInModels());
  }

  /** The id without its type and without the digit that tells two drawings of one step apart. */
  static String step(FlowElement element) {
    return nameOf(element).replaceAll("\\d+$", "");
  }

  static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
    return model(file).getModelElementsByType(type);
  }

  private static BpmnModelInstance model(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static String nameOf(FlowElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String prefixOf(FlowElement element) {
    return PREFIXES.entrySet().stream().filter(entry -> entry.getKey().isInstance(element)).map(Map.Entry::getValue)
        .findFirst().orElseThrow(() -> new AssertionError("No prefix is agreed for " + element.getId()));
  }

  private static String processOf(ModelElementInstance element) {
    return element instanceof Process process ? process.getId() : processOf(element.getParentElement());
  }

  private static String formNameOf(Path file, UserTask task) {
    return Models.nameOf(file) + "-" + step(task).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String formOf(UserTask task) {
    return task.getCamundaFormRef() != null ? task.getCamundaFormRef() : embeddedFormOf(task.getCamundaFormKey());
  }

  private static String embeddedFormOf(String formKey) {
    assertThat(formKey).matches("embedded:deployment:forms/[a-z-]+\\.html");
    return formKey.substring(formKey.indexOf('/') + 1, formKey.lastIndexOf('.'));
  }

  private static Set<String> formsInModels() {
    var tasks = models().flatMap(file -> all(file, UserTask.class).stream())
        .filter(task -> !LATE_FORM.equals(task.getId())).map(BpmnModelRulesTest::formOf);
    var starts = models().flatMap(file -> all(file, StartEvent.class).stream())
        .map(start -> start.getAttributeValueNs(CAMUNDA, "formRef")).filter(Objects::nonNull);
    return Stream.concat(tasks, starts).collect(toSet());
  }

  private static Set<String> embeddedFormsInModels() {
    return models().flatMap(file -> all(file, UserTask.class).stream()).map(UserTask::getCamundaFormKey)
        .filter(Objects::nonNull).map(BpmnModelRulesTest::embeddedFormOf).collect(toSet());
  }

  private static boolean isWait(FlowNode node) {
    return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity
        || node instanceof SubProcess || node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty();
  }

  private static boolean holdsATask(FlowNode node) {
    return node instanceof UserTask || node instanceof SubProcess || node instanceof CallActivity;
  }

  private static boolean isAsync(ServiceTask task) {
    return task.isCamundaAsyncBefore()
        || task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each
            && each.isCamundaAsyncBefore();
  }

  /** The nearest steps upstream, looking through gateways and through boundary events to what carries them. */
  private static Stream<FlowNode> stepsBefore(FlowNode node) {
    var found = new ArrayList<FlowNode>();
    var seen = new HashSet<FlowNode>();
    var open = new ArrayDeque<>(node.getPreviousNodes().list());
    while (!open.isEmpty()) {
      var before = open.pop();
      if (seen.add(before)) {
        if (before instanceof Gateway) {
          open.addAll(before.getPreviousNodes().list());
        } else {
          found.add(before);
        }
      }
    }
    return found.stream();
  }

  private static Stream<BoundaryEvent> boundariesOf(FlowNode step) {
    return ((BpmnModelInstance) step.getModelInstance()).getModelElementsByType(BoundaryEvent.class).stream()
        .filter(boundary -> boundary.getAttachedTo().equals(step));
  }

  private static String conditionOf(Event event) {
    return event.getChildElementsByType(ConditionalEventDefinition.class).stream()
        .map(BpmnModelRulesTest::conditionOf).findFirst().orElse(null);
  }

  private static String conditionOf(ConditionalEventDefinition event) {
    return event.getCondition().getTextContent().strip();
  }

  private static BpmnShape boundsOf(FlowNode node) {
    return (BpmnShape) node.getDiagramElement();
  }

  private static List<Line> linesOf(BpmnEdge edge) {
    var points = List.copyOf(edge.getWaypoints());
    var lines = new ArrayList<Line>();
    for (int i = 1; i < points.size(); i++) {
      lines.add(Line.of(edge.getBpmnElement().getId(), points.get(i - 1), points.get(i)));
    }
    return lines;
  }

  /** One straight piece of a drawn flow. */
  private record Line(String flow, double left, double top, double right, double bottom) {
    static Line of(String flow, Waypoint from, Waypoint to) {
      return new Line(flow, Math.min(from.getX(), to.getX()), Math.min(from.getY(), to.getY()),
          Math.max(from.getX(), to.getX()), Math.max(from.getY(), to.getY()));
    }

    boolean isVertical() {
      return left == right;
    }

    boolean isHorizontal() {
      return top == bottom;
    }

    boolean crosses(Line other) {
      return !flow.equals(other.flow) && isVertical() && other.isHorizontal()
          && other.left < left && left < other.right && top < other.top && other.top < bottom;
    }
  }
}
