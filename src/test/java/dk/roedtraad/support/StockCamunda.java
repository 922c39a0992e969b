package dk.roedtraad.support;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The same engine, REST interface and web applications as ours, as their makers ship them: nothing of ours but the class
 * path. It shows that a door which we hold shut stands open by default. Its engine has a name of its own, so that it
 * can run beside ours.
 */
public final class StockCamunda implements AutoCloseable {

  public static final String ENGINE = "stock";

  @EnableAutoConfiguration
  private static final class Application {}

  private final ConfigurableApplicationContext context;

  private StockCamunda(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static StockCamunda start() {
    return new StockCamunda(new SpringApplicationBuilder(Application.class).profiles("demo").run(
        "--spring.config.name=none", "--server.port=0", "--spring.flyway.enabled=false",
        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
        "--camunda.bpm.process-engine-name=" + ENGINE, "--camunda.bpm.auto-deployment-enabled=false",
        "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.default-serialization-format=application/json"));
  }

  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public ProcessEngine engine() {
    return context.getBean(ProcessEngine.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
