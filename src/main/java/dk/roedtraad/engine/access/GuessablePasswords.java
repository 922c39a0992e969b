package dk.roedtraad.engine.access;

import dk.roedtraad.application.UnsafeConfigurationException;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.engine.EngineCalls;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds accounts that anybody gets into: those of a demo, and administrators with a password that is tried first. */
@Component
class GuessablePasswords {

  private static final String OF_A_DEMO = "demo";
  private static final List<String> TRIED_FIRST =
      List.of(OF_A_DEMO, "admin", "administrator", "password", "adgangskode", "camunda", "changeme", "secret", "123456");

  private final IdentityService identityService;
  private final ProcessEngineConfigurationImpl configuration;
  private final EngineCalls engine;

  GuessablePasswords(IdentityService identityService, ProcessEngine processEngine, EngineCalls engine) {
    this.identityService = identityService;
    this.configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    this.engine = engine;
  }

  /** @throws UnsafeConfigurationException if there is one; without names, which are personal data */
  void refuse() {
    engine.inOwnName(() -> {
      var users = identityService.createUserQuery().list();
      var administrators = identityService.createUserQuery().memberOfGroup(Group.ADMINISTRATOR.id()).list().stream()
          .map(User::getId).collect(Collectors.toSet());
      var ofADemo = users.stream().filter(user -> has(user, OF_A_DEMO)).count();
      if (ofADemo > 0) {
        throw new UnsafeConfigurationException(ofADemo + " accounts in this database have the password of the demo. Use "
            + "a database in which no demo was ever started, or the profile 'demo'.");
      }
      if (users.stream().anyMatch(user -> administrators.contains(user.getId()) && isTriedFirst(user))) {
        throw new UnsafeConfigurationException("An administrator has a password that anybody would try first. Take "
            + "that account out of the table ACT_ID_MEMBERSHIP; if it was the only one, the next start makes the "
            + "administrator named by roedtraad.administrator.email and .password.");
      }
    });
  }

  private boolean isTriedFirst(User user) {
    var own = Set.of(user.getId(), user.getId().replaceFirst("@.*", ""));
    return Stream.concat(TRIED_FIRST.stream(), own.stream()).anyMatch(password -> has(user, password));
  }

  private boolean has(User user, String password) {
    var stored = (UserEntity) user;
    return configuration.getPasswordManager()
        .check(EncryptionUtil.saltPassword(password, stored.getSalt()), stored.getPassword());
  }

  /** Once, at the start of an application in earnest. */
  @Component
  @Profile("!demo & !test")
  static class AtTheStart {

    AtTheStart(GuessablePasswords guessable, IdentityBootstrap after) {
      guessable.refuse();
    }
  }
}
