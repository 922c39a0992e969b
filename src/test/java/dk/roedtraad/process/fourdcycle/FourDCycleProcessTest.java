package dk.roedtraad.process.fourdcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.support.CourseStory;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figure 4: optional, started by the leader, repeated as often as the leader wants. */
class FourDCycleProcessTest extends CourseStory {

  private static final String IDENTIFY = "userTask_identify";
  private static final String EXPERIMENT = "userTask_experiment";
  private static final List<String> FIRST_THREE = List.of(IDENTIFY, "userTask_envision", "userTask_clarify");

  @Autowired
  private FormService formService;
  @Autowired
  private AnswerService answers;

  private String leader;
  private String school;

  @BeforeEach
  void aLeaderOfOneSchool() {
    leader = somebody("Lise", "Leder", Group.LEADER);
    school = aSchool();
    accounts.addToSchool(leader, school);
  }

  @Test
  void theLeaderChoosesAnAreaAndGoesRoundTwice() {
    var cycle = theLeaderStarts();
    assertThat(cycle.getTenantId()).isEqualTo(school);
    assertThat(cycle).variables().containsEntry("leaderId", leader).containsEntry("leaderName", "Lise Leder")
        .doesNotContainKey("developmentArea");

    assertThat(filling.open(only(cycle, IDENTIFY))).containsEntry("developmentArea", "Vores morgenmøder");
    FIRST_THREE.forEach(step -> fillIn(cycle, step, Map.of()));
    fillIn(cycle, EXPERIMENT, Map.of("repeatCycle", "YES"));
    assertThat(cycle).hasPassed("serviceTask_startNextRound").isWaitingAt(IDENTIFY);

    FIRST_THREE.forEach(step -> fillIn(cycle, step, Map.of()));
    fillIn(cycle, EXPERIMENT, Map.of("repeatCycle", "NO"));

    assertThat(cycle).isEnded().hasPassed("endEvent_finished");
    assertThat(answers.find(cycle.getBusinessKey(), "four-d-cycle-experiment", 1)).isPresent();
    assertThat(answers.find(cycle.getBusinessKey(), "four-d-cycle-experiment", 2)).isPresent();
  }

  @Test
  void twoCyclesOfOneLeaderKeepApart() {
    var first = theLeaderStarts();
    var second = theLeaderStarts();

    assertThat(first.getBusinessKey()).isNotEqualTo(second.getBusinessKey());
  }

  @Test
  void onlyALeaderStartsACycle() {
    var coach = somebody("Kim", "Konsulent", Group.COACH);
    accounts.addToSchool(coach, school);

    assertThatThrownBy(() -> filling.as(coach, this::start)).isNotNull();
    assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("four-d-cycle").tenantIdIn(school)
        .count()).isZero();
  }

  private ProcessInstance theLeaderStarts() {
    var before = running();
    filling.as(leader, this::start);
    return running().stream().filter(cycle -> before.stream().noneMatch(known -> known.getId().equals(cycle.getId())))
        .findFirst().orElseThrow();
  }

  private List<ProcessInstance> running() {
    return runtimeService.createProcessInstanceQuery().processDefinitionKey("four-d-cycle").tenantIdIn(school).list();
  }

  private void start() {
    formService.submitStartForm(repositoryService.createProcessDefinitionQuery().processDefinitionKey("four-d-cycle")
        .latestVersion().singleResult().getId(), Map.of("developmentArea", "Vores morgenmøder", "scope", "DEPARTMENT"));
  }

  private Task only(ProcessInstance cycle, String step) {
    return taskService.createTaskQuery().processInstanceId(cycle.getId()).taskDefinitionKey(step).singleResult();
  }

  private void fillIn(ProcessInstance cycle, String step, Map<String, Object> values) {
    filling.submit(only(cycle, step), values);
    runDueJobs();
  }
}
