package dk.roedtraad.web;

import dk.roedtraad.RoedTraadApplication;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.operations.EngineState;
import dk.roedtraad.application.operations.OperationsService;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Drift" in Cockpit, for administrators. */
@RestController
class OperationsController {

  /** What the health of the application is made of, in words; a part without any is named as it is. */
  private static final Map<String, String> PARTS = Map.of("db", "databasen", "diskSpace", "pladsen på disken",
      "mail", "mailserveren", "reminders", "påmindelserne");

  private final OperationsService operations;
  private final HealthEndpoint health;
  private final Access access;

  OperationsController(OperationsService operations, HealthEndpoint health, Access access) {
    this.operations = operations;
    this.health = health;
    this.access = access;
  }

  /**
   * The page.
   *
   * @param healthy whether everything is well
   * @param parts the names of the parts that are not well
   * @param mailsWaiting mails that are to be sent
   * @param mailsFailed mails of the last thirty days that did not arrive
   * @param lastReminders in words, or null if reminders were never written
   */
  record Page(boolean healthy, List<String> parts, int mailsWaiting, int mailsSent, int mailsFailed,
      String lastReminders, boolean remindersMissing, List<EngineState.Incidents> incidents,
      List<EngineState.Table> tables, String version, String engineVersion, long deployments) {}

  @GetMapping("/api/operations")
  Page page() {
    access.require(Group.ADMINISTRATOR);
    var state = operations.now();
    var whole = health.health();
    return new Page(Status.UP.equals(whole.getStatus()),
        whole instanceof CompositeHealth all ? unwell(all) : List.of(),
        state.mails().getOrDefault(MailStatus.QUEUED, 0), state.mails().getOrDefault(MailStatus.SENT, 0),
        state.mails().getOrDefault(MailStatus.FAILED, 0),
        Optional.ofNullable(state.lastReminders()).map(DanishDates::fullWithClock).orElse(null),
        state.remindersMissing(), state.engine().incidents(), state.engine().tables(),
        RoedTraadApplication.class.getPackage().getImplementationVersion(), state.engine().version(),
        state.engine().deployments());
  }

  private static List<String> unwell(CompositeHealth all) {
    return new TreeMap<>(all.getComponents()).entrySet().stream()
        .filter(part -> !Status.UP.equals(part.getValue().getStatus()))
        .map(part -> PARTS.getOrDefault(part.getKey(), part.getKey())).toList();
  }
}
