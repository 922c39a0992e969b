package dk.roedtraad.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.Rest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else was faster, or what is asked for is not there: said in Danish, with a status, and nothing half done. */
class LostRacesTest extends CohortStoryTest {

  @Autowired
  private PlatformTransactionManager transactions;

  private final String colleague = "kollega-" + UUID.randomUUID() + "@forloeb.example";
  private Task task;

  @BeforeEach
  void aTaskThatACoordinatorHas() {
    itIs(on("2027-01-05", "09:00"));
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var variables = variables(cohort);
    variables.putAll(Map.of("seminarNumber", 1, "round", 1));
    runtimeService.startProcessInstanceByKey("seminar", cohort.id(), variables);
    task = task(cohort.id(), "userTask_prepareSeminar");
    accounts.ensure(colleague, "Bente", "Kollega", colleague, Group.COORDINATOR);
  }

  @Test
  void aTaskThatIsTakenIsSaidToBeTaken() {
    var refused = claim(task.getId());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message())
        .isEqualTo("Opgaven er allerede taget af en anden. Opdater listen, så ser du, hvem der har den.");
    assertThat(assignee()).isEqualTo(coordinator());
  }

  @Test
  void aTaskThatIsGoneIsSaidToBeGone() {
    var refused = claim("findes-ikke");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.message()).isEqualTo("Opgaven findes ikke længere. Opdater listen.");
  }

  @Test
  void whoLosesARaceIsToldSoAndNothingIsHalfDone() throws Exception {
    taskService.setAssignee(task.getId(), null);
    var losing = new CompletableFuture<Rest.Response>();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      taskService.setPriority(task.getId(), 99);
      losing.completeAsync(() -> claim(task.getId()));
      assertThatThrownBy(() -> losing.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    });
    var refused = losing.get(10, TimeUnit.SECONDS);

    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.message())
        .isEqualTo("Der skete noget andet i samme øjeblik, så ændringen blev ikke gemt. Prøv igen.");
    assertThat(assignee()).isNull();
    assertThat(claim(task.getId()).status()).isEqualTo(204);
  }

  @Test
  void whatIsOnlyReadIsRefusedWithItsOwnStatusToo() {
    runtimeService.createProcessInstanceByKey("cohort").businessKey("hold-der-er-slettet")
        .startBeforeActivity("userTask_approvePlan").setVariables(Map.of("coordinatorId", coordinator(),
            "cohortId", "hold-der-er-slettet", "track", "IMPLEMENTATION_SCHOOL")).execute();
    var orphan = task("hold-der-er-slettet", "userTask_approvePlan");
    var refused = as(coordinator()).get("/engine-rest/task/" + orphan.getId() + "/form-variables");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.message()).isEqualTo("Holdet findes ikke. Måske er adressen forkert.");
    assertThat(refused.json().path("type").asText()).isEqualTo("Refusal");
  }

  private Rest.Response claim(String taskId) {
    return as(colleague).post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", colleague));
  }

  private String assignee() {
    return taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
  }
}
