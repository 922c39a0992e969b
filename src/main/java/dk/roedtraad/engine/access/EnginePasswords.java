package dk.roedtraad.engine.access;

import dk.roedtraad.application.password.Passwords;
import dk.roedtraad.engine.EngineCalls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.stereotype.Component;

/** Passwords of the engine's users, judged by the engine's own policy, with its verdict in Danish. */
@Component
class EnginePasswords implements Passwords {

  /** Longer ones only keep the server busy. */
  private static final int LONGEST = 200;

  private static final Map<String, String> WORDS = Map.of(
      PasswordPolicyLengthRuleImpl.PLACEHOLDER, "Skriv mindst " + DefaultPasswordPolicyImpl.MIN_LENGTH + " tegn.",
      PasswordPolicyLowerCaseRuleImpl.PLACEHOLDER, "Brug mindst ét lille bogstav.",
      PasswordPolicyUpperCaseRuleImpl.PLACEHOLDER, "Brug mindst ét stort bogstav.",
      PasswordPolicyDigitRuleImpl.PLACEHOLDER, "Brug mindst ét tal.",
      PasswordPolicySpecialCharacterRuleImpl.PLACEHOLDER, "Brug mindst ét andet tegn, for eksempel ! ? - eller et mellemrum.",
      PasswordPolicyUserDataRuleImpl.PLACEHOLDER, "Brug ikke dit navn eller din e-mailadresse.");

  private final IdentityService identityService;
  private final EngineCalls engine;
  /** The demo switches the policy off for its own short password; who chooses one is held to it there too. */
  private final PasswordPolicy policy = new DefaultPasswordPolicyImpl();

  EnginePasswords(IdentityService identityService, EngineCalls engine) {
    this.identityService = identityService;
    this.engine = engine;
  }

  @Override
  public List<String> faults(String userId, String password) {
    if (password == null || password.isEmpty()) {
      return List.of("Skriv en adgangskode.");
    }
    if (password.length() > LONGEST) {
      return List.of("Skriv højst " + LONGEST + " tegn.");
    }
    return engine.inOwnName(() -> identityService.checkPasswordAgainstPolicy(policy, password, user(userId)))
        .getViolatedRules().stream().map(PasswordPolicyRule::getPlaceholder)
        .map(rule -> Objects.requireNonNull(WORDS.get(rule), rule)).toList();
  }

  @Override
  public void set(String userId, String password) {
    engine.inOwnName(() -> {
      var user = user(userId);
      user.setPassword(password);
      identityService.saveUser(user);
      identityService.unlockUser(userId);
    });
  }

  private User user(String userId) {
    return identityService.createUserQuery().userId(userId).singleResult();
  }
}
