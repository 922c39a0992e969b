package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.FirstLogins;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps who has logged in, which the engine does not. The web applications' login page and HTTP Basic meet in the check
 * of the password, so it is noted there, in the transaction of the check.
 */
@Component
class FirstLoginPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

  private final FirstLogins firstLogins;

  FirstLoginPlugin(@Lazy FirstLogins firstLogins) {
    this.firstLogins = firstLogins;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(this);
  }

  @Override
  public Class<?> getSessionType() {
    return NotingLogins.class;
  }

  @Override
  public Session openSession() {
    return new NotingLogins();
  }

  /** The engine's users, as they are. */
  private final class NotingLogins extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
      var right = super.checkPassword(userId, password);
      if (right) {
        firstLogins.note(userId);
      }
      return right;
    }
  }
}
