package dk.roedtraad.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The one way in which our services call the engine: in the application's own name.
 *
 * <p>The engine filters queries and refuses commands by the person who happens to be signed in on the thread, so the
 * same delegate would see different tasks depending on who clicked. Rights are checked once, at our own border; behind
 * it the engine is asked without a person. The person is put back afterwards, also after an exception.
 */
@Component
public class EngineCalls {

  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private final IdentityService identityService;

  EngineCalls(@Lazy IdentityService identityService) {
    this.identityService = identityService;
  }

  /** Runs the call in the application's own name. May be nested. */
  public <T> T inOwnName(Supplier<T> call) {
    var person = identityService.getCurrentAuthentication();
    identityService.clearAuthentication();
    DEPTH.set(DEPTH.get() + 1);
    try {
      return call.get();
    } finally {
      DEPTH.set(DEPTH.get() - 1);
      if (person != null) {
        identityService.setAuthentication(person);
      }
    }
  }

  /** As {@link #inOwnName(Supplier)}, for a call without a result. */
  public void inOwnName(Runnable call) {
    inOwnName(() -> {
      call.run();
      return null;
    });
  }

  /** Whether the present thread is inside a call made in the application's own name. */
  public static boolean areUnderWay() {
    return DEPTH.get() > 0;
  }
}
