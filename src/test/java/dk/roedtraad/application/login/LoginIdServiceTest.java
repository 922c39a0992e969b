package dk.roedtraad.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.enrolment.Accounts;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Two administrators at the same list. */
class LoginIdServiceTest {

  private final LoginIds logins = mock(LoginIds.class);
  private final Accounts accounts = mock(Accounts.class);
  private final LoginIdService service = new LoginIdService(logins, accounts, mock(AuditTrail.class));

  @Test
  void whoComesSecondInTheSameMomentIsToldToLookAgain() {
    when(accounts.exists("lise@skole.example")).thenReturn(true);
    doThrow(new DuplicateKeyException("uni-1")).when(logins).put(anyString(), anyString());

    assertRefused(() -> service.list("lise@skole.example", "uni-1", "admin@forloeb.example"));
    assertRefused(() -> service.load("bruger;login\nlise@skole.example;uni-1\n".getBytes(StandardCharsets.UTF_8),
        "admin@forloeb.example"));
  }

  private static void assertRefused(ThrowingCallable work) {
    assertThatThrownBy(work).hasMessageContaining("Hent siden igen").isInstanceOfSatisfying(Refusal.class,
        refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }
}
