package dk.roedtraad.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time build its engine. On an empty database two nodes that start together would both make the
 * engine's tables, and one of them would fail. The lock goes with the connection, even if the node dies.
 */
@Component
class OneEngineAtATime extends AbstractProcessEnginePlugin {

  private final DataSource dataSource;
  private Connection held;

  OneEngineAtATime(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    try {
      held = dataSource.getConnection();
      held.setAutoCommit(false);
      try (var statement = held.createStatement()) {
        statement.executeQuery(StartUpLock.LOCK);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The lock that lets one node at a time build its engine cannot be had.", e);
    }
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    try (var released = held) {
      released.rollback();
      released.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("The lock that lets one node at a time build its engine cannot be given back.", e);
    }
  }
}
