package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.cohort.CohortCourses;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.support.Coordinator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A leader who is enrolled while the cohort is being closed ends with an outcome, whoever comes first. */
class LateForTheEndTest extends CohortStory {

  @Autowired
  private CohortCourses cohortCourses;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private JdbcClient db;

  private String late;

  @BeforeEach
  void aLeaderIsEnrolledWhoseCourseHasNotBegun() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();
    var address = leader("rybners");
    coordinator.sendList(cohortId, Coordinator.list(address), false);
    late = courses.ofLeader(address).get(0).id();
  }

  @Test
  void theEndComesFirst() {
    cohortCourses.complete(cohortId);
    runDueJobs();

    assertThat(course().outcome()).isEqualTo(Course.NOT_COMPLETED);
    assertThat(course().startedAt()).isNull();
    assertThat(note()).isEqualTo("Forløbet nåede ikke at begynde, før holdet blev afsluttet");
    assertThat(outbox.list(cohortId)).as("nobody is welcomed to what is over")
        .noneMatch(mail -> mail.to().equals(course().leaderId()));
    assertThat(courses.ofCohort(cohortId)).allSatisfy(course -> assertThat(course.outcome()).isNotNull());
  }

  @Test
  void theCourseBeginsAfterTheOthersWereToldOfTheEnd() {
    cohortCourses.toClose(cohortId).forEach(cohortCourses::close);
    runDueJobs();
    assertThat(course().isRunning()).isTrue();
    cohortCourses.complete(cohortId);
    runDueJobs();

    assertThat(course().outcome()).isEqualTo(Course.NOT_COMPLETED);
    assertThat(runningCourses()).isEmpty();
  }

  @Test
  void theEndWaitsForACourseThatIsJustBeginning() throws Exception {
    var closing = new CompletableFuture<Void>();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      cohortCourses.start(late);
      closing.completeAsync(() -> {
        cohortCourses.complete(cohortId);
        return null;
      });
      assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    });
    closing.get(10, TimeUnit.SECONDS);
    runDueJobs();

    assertThat(course().startedAt()).isNotNull();
    assertThat(course().outcome()).isEqualTo(Course.NOT_COMPLETED);
    assertThat(runningCourses()).isEmpty();
  }

  @Test
  void aCourseThatWantsToBeginWaitsForTheEndAndThenDoesNot() throws Exception {
    var starting = new CompletableFuture<Void>();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      cohortCourses.complete(cohortId);
      starting.completeAsync(() -> {
        cohortCourses.start(late);
        return null;
      });
      assertThatThrownBy(() -> starting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    });
    starting.get(10, TimeUnit.SECONDS);
    runDueJobs();

    assertThat(course().startedAt()).isNull();
    assertThat(course().outcome()).isEqualTo(Course.NOT_COMPLETED);
    assertThat(runningCourses()).isEmpty();
  }

  @Test
  void whoIsEnrolledWhileTheCohortIsClosedIsRefused() {
    cohortCourses.complete(cohortId);
    var refused = coordinator.sendList(cohortId, Coordinator.list(leader("rybners")), false);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).contains("Holdet er afsluttet");
  }

  private Course course() {
    return courses.find(late).orElseThrow();
  }

  private String note() {
    return db.sql("select outcome_note from course where id = ?").param(late).query(String.class).single();
  }
}
