package dk.roedtraad;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** "Den røde tråd": the course for pedagogical leaders as a running process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RoedTraadApplication {

  /**
   * Starts the application. The time zone is fixed to Denmark's before anything else runs, because the engine reads its
   * timer cycles ("hver dag kl. 8") in the zone of the JVM.
   */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Copenhagen"));
    SpringApplication.run(RoedTraadApplication.class, args);
  }
}
