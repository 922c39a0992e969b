package dk.roedtraad.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real identity provider on this machine, with the people of {@code keycloak/realm.json}; everybody's password is
 * {@code demo}. The build unpacks it where it is required. It keeps nothing, and ends with the JVM that started it,
 * however that ends: it waits for the end of what the JVM writes to it.
 */
public final class Keycloak implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "keycloak");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Prepared once, for one node and a database in memory. */
  private static final String RUN = """
      exec 3<&0
      { [ -f prepared ] || { bin/kc.sh build --db=dev-mem && touch prepared; } &&
        exec bin/kc.sh start --optimized --cache=local --http-enabled=true --hostname-strict=false \
        --http-host=127.0.0.1 --http-port="$1" --import-realm; } &
      server=$!
      { cat > /dev/null; kill $server; } <&3 &
      wait $server
      """;

  private final Process process;
  private final Path log;
  private final String issuer;

  private Keycloak(Process process, Path log, String issuer) {
    this.process = process;
    this.log = log;
    this.issuer = issuer;
  }

  /** Skips the running test where there is none, or fails it with {@code roedtraad.required.keycloak=true}. */
  public static void needed() {
    TestMachine.needs("keycloak", find().isPresent(), "No identity provider in " + FOLDER + ". Build once with "
        + "-Droedtraad.required.keycloak=true, which fetches one (150 MB) and unpacks it there.");
  }

  /** Where the build has unpacked it. */
  public static Optional<Path> find() {
    if (Files.notExists(FOLDER)) {
      return Optional.empty();
    }
    try (var unpacked = Files.list(FOLDER)) {
      return unpacked.filter(folder -> Files.exists(folder.resolve("bin/kc.sh"))).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Begins to start it and does not wait.
   *
   * @param application the one address to which it sends people back
   */
  public static Keycloak launch(String application) throws IOException {
    var home = find().orElseThrow();
    var realm = Files.createDirectories(home.resolve("data/import")).resolve("realm.json");
    try (var template = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
      Files.writeString(realm, new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("http://application", application));
    }
    var port = freePort();
    var log = Files.createTempFile(Files.createDirectories(Path.of("target", "child-logs")), "keycloak", ".log");
    var start = new ProcessBuilder("bash", "-c", RUN, "keycloak", String.valueOf(port)).directory(home.toFile())
        .redirectErrorStream(true).redirectOutput(log.toFile());
    start.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    return new Keycloak(start.start(), log, "http://127.0.0.1:" + port + "/realms/skole");
  }

  /** Below those that the system itself hands out, so that nobody is given it before it is taken. */
  public static int freePort() {
    for (int attempt = 0; attempt < 100; attempt++) {
      var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
    throw new IllegalStateException("No port is free.");
  }

  /** Waits until people can log in. */
  public void await() throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (!Files.readString(log).contains("Listening on")) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        throw new AssertionError("The identity provider did not start:\n" + Files.readString(log));
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  public String issuer() {
    return issuer;
  }

  /** What it gives that person for that client: {@code access_token}, {@code id_token}. */
  public JsonNode tokens(String client, String user) throws IOException, InterruptedException {
    var form = Stream.of(List.of("grant_type", "password"), List.of("client_id", client), List.of("client_secret", "demo"),
            List.of("username", user), List.of("password", "demo"), List.of("scope", "openid"))
        .map(pair -> pair.get(0) + "=" + URLEncoder.encode(pair.get(1), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError("No token for " + user + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
