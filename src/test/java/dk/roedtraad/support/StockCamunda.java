package dk.roedtraad.support;

import java.util.UUID;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.welcome.Welcome;
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
  private final Runnable giveBackWebApplications;
  private final CockpitRuntimeDelegate own = Cockpit.getRuntimeDelegate();

  private StockCamunda(ConfigurableApplicationContext context, Runnable giveBackWebApplications) {
    this.context = context;
    this.giveBackWebApplications = giveBackWebApplications;
  }

  public static StockCamunda start() {
    var giveBack = webApplicationsOfThisJvm();
    return new StockCamunda(new SpringApplicationBuilder(Application.class).profiles("demo").run(
        "--spring.config.name=none", "--server.port=0", "--spring.flyway.enabled=false",
        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
        "--camunda.bpm.process-engine-name=" + ENGINE, "--camunda.bpm.auto-deployment-enabled=false",
        "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.default-serialization-format=application/json"),
        giveBack);
  }

  /** The web applications keep themselves in static fields, which the last to start takes and the first to end empties. */
  private static Runnable webApplicationsOfThisJvm() {
    var cockpit = Cockpit.getRuntimeDelegate();
    var admin = Admin.getRuntimeDelegate();
    var tasklist = Tasklist.getRuntimeDelegate();
    var welcome = Welcome.getRuntimeDelegate();
    return () -> {
      Cockpit.setCockpitRuntimeDelegate(cockpit);
      Admin.setAdminRuntimeDelegate(admin);
      Tasklist.setTasklistRuntimeDelegate(tasklist);
      Welcome.setRuntimeDelegate(welcome);
    };
  }

  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public ProcessEngine engine() {
    return context.getBean(ProcessEngine.class);
  }

  @Override
  public void close() {
    // Our application may have been started before this one or after it.
    var giveBack = Cockpit.getRuntimeDelegate() == own ? giveBackWebApplications : webApplicationsOfThisJvm();
    context.close();
    giveBack.run();
  }
}
