package dk.roedtraad.support;

import dk.roedtraad.RoedTraadApplication;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The application in a JVM of its own, so that a test can kill it and start it again. */
public final class ChildApplication implements AutoCloseable {

  /** The tests' own profile names a database of its own; this asks for the one that is shipped, in the data directory. */
  public static final String SHIPPED_DATABASE = "--spring.datasource.url=never";

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  /** The system gives it a free port, which nobody else can take meanwhile; only its log tells which. */
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  private final Process process;
  private final Path log;
  private int port;

  private ChildApplication(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it with the profile {@code test} and these arguments over it, and waits until it serves requests. */
  public static ChildApplication start(String... arguments) throws IOException, InterruptedException {
    var application = launch(arguments);
    application.awaitHealth(PATIENCE);
    return application;
  }

  /** As {@link #start}, but does not wait. */
  public static ChildApplication launch(String... arguments) throws IOException {
    var log = newLog();
    var all = new ArrayList<String>(List.of("--spring.profiles.active=test"));
    all.addAll(List.of(arguments));
    if (all.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
      all.add("--server.port=0");
    }
    return new ChildApplication(start(RoedTraadApplication.class, log, all), log);
  }

  /** Another program on the same class path, with those arguments and nothing else. What it logs is in target/child-logs. */
  public static Process process(Class<?> main, String... arguments) throws IOException {
    return start(main, newLog(), List.of(arguments));
  }

  /**
   * As {@link #process}, for a program that measures: compiled as it is in earnest, and what it says can be read from it.
   *
   * @param options of its JVM
   */
  public static Process measured(Class<?> main, List<String> options, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, options, List.of(arguments))).redirectErrorStream(true).start();
  }

  private static Process start(Class<?> main, Path log, List<String> arguments) throws IOException {
    // It ends before a better compiled one, or one that tidies up as it grows, would have paid.
    var options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m", "-Xmn200m");
    return new ProcessBuilder(command(main, options, arguments)).redirectErrorStream(true).redirectOutput(log.toFile())
        .start();
  }

  private static List<String> command(Class<?> main, List<String> options, List<String> arguments) {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-Duser.timezone=Europe/Copenhagen", "-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return command;
  }

  private static Path newLog() throws IOException {
    return Files.createTempFile(Files.createDirectories(Path.of("target", "child-logs")), "application", ".log");
  }

  /** Where it serves requests; known from {@link #awaitHealth} on. */
  public int port() {
    return port;
  }

  /** What it has logged so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** As {@code kill -9}: no shutdown hook runs. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Waits until it serves requests, but no longer than that. */
  public void awaitHealth(Duration patience) throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var until = Instant.now().plus(patience);
    while (Instant.now().isBefore(until)) {
      if (!process.isAlive()) {
        throw new AssertionError("The application stopped at once:\n" + Files.readString(log));
      }
      var started = PORT.matcher(log());
      if (started.find() && isHealthy(client, Integer.parseInt(started.group(1)))) {
        port = Integer.parseInt(started.group(1));
        return;
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    throw new AssertionError("The application did not start within " + patience + ":\n" + Files.readString(log));
  }

  private static boolean isHealthy(HttpClient client, int port) throws IOException, InterruptedException {
    var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build();
    return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  /** Surefire hides the class path in a manifest; it tells the real one in a property of its own. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path",
        System.getProperty("java.class.path")).replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
