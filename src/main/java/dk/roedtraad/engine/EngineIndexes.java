package dk.roedtraad.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's own tables lack for many leaders. Every list that a person is shown asks for that person's rights. Each
 * open task has one, and the engine's indexes begin with the kind of right, which nearly all of them share: so all were
 * read for every list. Made by the first node that starts, where it is not there yet.
 */
@Component
class EngineIndexes implements InitializingBean {

  private final JdbcClient db;
  private final StartUpLock startUp;

  /** @param engine its tables are there when it is */
  EngineIndexes(ProcessEngine engine, JdbcClient db, StartUpLock startUp) {
    this.db = db;
    this.startUp = startUp;
  }

  @Override
  public void afterPropertiesSet() {
    startUp.alone(() -> db.sql("create index if not exists roedtraad_auth_user on ACT_RU_AUTHORIZATION (USER_ID_)").update());
  }
}
