package dk.roedtraad.engine.access;

import dk.roedtraad.application.Refusal;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * A school is a tenant, and an instance belongs to the school of its leader.
 *
 * <p>The school never comes from a variable: with that a leader could start an instance in another school. It comes
 * from our own enrolment ({@link #startingFor}), or from the user where that user has exactly one school; otherwise the
 * start is refused. What a cohort's coordinator does belongs to no school. Called processes inherit the tenant.
 */
@Component
public class SchoolTenantProvider implements TenantIdProvider {

  private static final Set<String> WITHOUT_SCHOOL =
      Set.of("cohort", "seminar", "cross-school-meeting", "daily-reminders", "correct-email", "move-seminar",
      "data-request", "retention");

  private static final ThreadLocal<String> SCHOOL = new ThreadLocal<>();

  /** Starts what the call starts as belonging to that school. For enrolment code only. */
  public static <T> T startingFor(String schoolCode, Supplier<T> call) {
    var before = SCHOOL.get();
    SCHOOL.set(schoolCode);
    try {
      return call.get();
    } finally {
      if (before == null) {
        SCHOOL.remove();
      } else {
        SCHOOL.set(before);
      }
    }
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
    if (WITHOUT_SCHOOL.contains(start.getProcessDefinition().getKey())) {
      return null;
    }
    if (start.getSuperExecution() != null) {
      return start.getSuperExecution().getTenantId();
    }
    return SCHOOL.get() != null ? SCHOOL.get() : schoolOfTheUser();
  }

  private static String schoolOfTheUser() {
    var user = Context.getCommandContext().getAuthentication();
    if (user == null || user.getTenantIds() == null || user.getTenantIds().size() != 1) {
      throw Refusal.forbidden("Forløbet kan ikke startes, for det er ikke klart, hvilken skole det hører til. "
          + "Kontakt kursets koordinator.");
    }
    return user.getTenantIds().get(0);
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return null;
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
    return null;
  }
}
