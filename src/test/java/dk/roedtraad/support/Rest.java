package dk.roedtraad.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Real HTTP, as one person (HTTP Basic) or as nobody. */
public final class Rest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What came back; {@link #json()} of an empty body is a missing node. */
  public record Response(int status, String body, HttpResponse<String> raw) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("No JSON but: " + body, e);
      }
    }

    /** Without "connection": every hundredth answer of a connection ends it, and says so. */
    public Set<String> headerNames() {
      var names = new TreeSet<>(raw.headers().map().keySet());
      names.remove("connection");
      return names;
    }

    public String message() {
      return json().path("message").asText();
    }
  }

  private final String base;
  private final Map<String, String> headers;

  private Rest(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  public static Rest anonymous(int port) {
    return new Rest("http://localhost:" + port, Map.of());
  }

  public static Rest as(String user, int port) {
    return as(user, "demo", port);
  }

  public static Rest as(String user, String password, int port) {
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return anonymous(port).with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** A browser that holds this cookie, such as a session's. */
  public static Rest withCookie(String cookie, int port) {
    return anonymous(port).with("Cookie", cookie);
  }

  /** The same caller, who sends this too. */
  public Rest with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Rest(base, more);
  }

  public Response get(String path) {
    return send(request(path).GET());
  }

  /** A document that is no text. */
  public HttpResponse<byte[]> bytes(String path) {
    return send(request(path).setHeader("Accept", "*/*").GET(), BodyHandlers.ofByteArray());
  }

  /** As {@link #get(String)}, with what Tasklist asks for: {@code application/hal+json} brings related things along. */
  public Response getHal(String path) {
    return send(request(path).setHeader("Accept", "application/hal+json").GET());
  }

  public Response post(String path, String contentType, byte[] body) {
    return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
  }

  public Response post(String path, Object json) {
    return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(json))));
  }

  public Response put(String path, Object json) {
    return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(write(json))));
  }

  public Response put(String path, String contentType, byte[] body) {
    return send(request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
  }

  /** A request without a body. */
  public Response send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  public Response delete(String path) {
    return send(request(path).DELETE());
  }

  /** Hands in the form of a task through stock REST. */
  public Response submit(String taskId, Map<String, Object> values) {
    return post("/engine-rest/task/" + taskId + "/submit-form", variables(values));
  }

  /** Starts a process with its start form through stock REST. */
  public Response start(String processId, Map<String, Object> values) {
    return post("/engine-rest/process-definition/key/" + processId + "/submit-form", variables(values));
  }

  /** The body that stock Tasklist sends: lists as Json, everything else by its own type. */
  public static Map<String, Object> variables(Map<String, Object> values) {
    var typed = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> typed.put(key, value instanceof Iterable || value instanceof Map
        ? Map.of("value", write(value), "type", "Json") : Collections.singletonMap("value", value)));
    return Map.of("variables", typed);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).setHeader("Accept", "application/json, */*;q=0.5");
    headers.forEach(request::setHeader);
    return request;
  }

  private static Response send(HttpRequest.Builder request) {
    var response = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Response(response.statusCode(), response.body(), response);
  }

  private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String write(Object json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
