package dk.roedtraad.engine.privacy;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.privacy.PersonTraces;
import dk.roedtraad.engine.EngineCalls;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A leader's own instances are those that share a business key with one whose variable {@code leaderId} is the leader. */
@Component
class EnginePersonTraces implements PersonTraces {

  private static final String REASON = "erased";

  private static final String KEYS = """
      select distinct P.BUSINESS_KEY_ from ACT_HI_VARINST V join ACT_HI_PROCINST P on P.PROC_INST_ID_ = V.PROC_INST_ID_
      where V.NAME_ = 'leaderId' and V.TEXT_ = ? and P.BUSINESS_KEY_ is not null
        and P.BUSINESS_KEY_ not in (select id from cohort)
      union select distinct E.BUSINESS_KEY_ from ACT_RU_VARIABLE V join ACT_RU_EXECUTION E on E.ID_ = V.PROC_INST_ID_
      where V.NAME_ = 'leaderId' and V.TEXT_ = ? and E.BUSINESS_KEY_ is not null
        and E.BUSINESS_KEY_ not in (select id from cohort)""";

  private final RuntimeService runtimeService;
  private final HistoryService historyService;
  private final IdentityService identityService;
  private final EngineCalls engine;
  private final OwnTransaction own;
  private final JdbcClient db;

  EnginePersonTraces(@Lazy RuntimeService runtimeService, @Lazy HistoryService historyService,
      @Lazy IdentityService identityService, EngineCalls engine, OwnTransaction own, JdbcClient db) {
    this.runtimeService = runtimeService;
    this.historyService = historyService;
    this.identityService = identityService;
    this.engine = engine;
    this.own = own;
    this.db = db;
  }

  @Override
  public Set<String> keysOf(String personId) {
    return new HashSet<>(db.sql(KEYS).params(personId, personId).query(String.class).list());
  }

  @Override
  public void removeInstances(Set<String> keys) {
    keys.forEach(key -> engine.inOwnName(() -> {
      runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key).list().forEach(instance ->
          own.run(() -> runtimeService.deleteProcessInstanceIfExists(instance.getId(), REASON, true, true, false, true)));
      historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().forEach(instance ->
          own.run(() -> historyService.deleteHistoricProcessInstanceIfExists(instance.getId())));
    }));
  }

  @Override
  public void removeAccount(String personId) {
    engine.inOwnName(() -> own.run(() -> identityService.deleteUser(personId)));
  }
}
