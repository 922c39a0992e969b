package dk.roedtraad.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.support.ApplicationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators are told about tables that were changed by hand. */
class KeptDecisionsByMailTest extends ApplicationTest {

  private static final String NOBODY_KNOWS_WHERE = "uden-adresse";

  @Autowired
  private KeptDecisionsByMail kept;
  @Autowired
  private Outbox outbox;

  private final String file = UUID.randomUUID().toString().substring(0, 8) + ".dmn";

  @AfterEach
  void forgetTheSecondAdministrator() {
    identityService.deleteUser(NOBODY_KNOWS_WHERE);
  }

  @Test
  void everyAdministratorIsToldOnceForEachReleaseAndTable() {
    kept.tell(file, 2, "digest of this release");
    kept.tell(file, 2, "digest of this release");

    assertThat(told()).singleElement().satisfies(mail -> {
      assertThat(mail.to()).isEqualTo("admin@forloeb.example");
      assertThat(mail.subject()).isEqualTo("Beslutningstabellen " + file + " er ikke opdateret");
    });
    kept.tell(file, 2, "digest of the next release");
    assertThat(told()).hasSize(2);
  }

  @Test
  void anAdministratorWithoutAnAddressStopsNothing() {
    identityService.saveUser(identityService.newUser(NOBODY_KNOWS_WHERE));
    identityService.createMembership(NOBODY_KNOWS_WHERE, "camunda-admin");

    kept.tell(file, 2, "digest");

    assertThat(told()).hasSize(1);
  }

  private List<MailSummary> told() {
    return outbox.list(null).stream().filter(mail -> mail.subject().contains(file)).toList();
  }
}
