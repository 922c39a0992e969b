package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.FirstLogins;
import java.util.Locale;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The engine's users, with a throttle of our own wherever a password is checked: the login page, HTTP Basic, the REST
 * interface's check. The engine's own lock is off: after ten wrong passwords it shuts the user out for ever, so anybody
 * could shut out everybody, and it tells which users there are. Who has logged in, which the engine does not keep, is noted
 * here too, in the transaction of the check.
 */
class ThrottledIdentities extends DbIdentityServiceProvider {

  private final LoginThrottle throttle;
  private final FirstLogins firstLogins;

  private ThrottledIdentities(LoginThrottle throttle, FirstLogins firstLogins) {
    this.throttle = throttle;
    this.firstLogins = firstLogins;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    var user = String.valueOf(userId).toLowerCase(Locale.ROOT);
    throttle.letThrough(user);
    var right = super.checkPassword(userId, password);
    if (right) {
      throttle.wasRight(user);
      firstLogins.note(userId);
    } else {
      throttle.wasWrong(user);
    }
    return right;
  }

  @Override
  protected boolean isUserLocked(UserEntity user) {
    return false;
  }

  @Override
  protected void lockUser(UserEntity user) {
    // Counted by the throttle.
  }

  /** Makes one for each command of the engine. */
  @Component
  static class Factory implements SessionFactory {

    private final LoginThrottle throttle;
    private final FirstLogins firstLogins;

    Factory(LoginThrottle throttle, @Lazy FirstLogins firstLogins) {
      this.throttle = throttle;
      this.firstLogins = firstLogins;
    }

    @Override
    public Class<?> getSessionType() {
      return ThrottledIdentities.class;
    }

    @Override
    public Session openSession() {
      return new ThrottledIdentities(throttle, firstLogins);
    }
  }
}
