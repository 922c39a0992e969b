package dk.roedtraad.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** One person logged in to the web applications, as a browser is: a session, and the token for every change. */
public final class WebSession {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;
  private final int port;
  private final String engine;

  private WebSession(String engine, int port) {
    this.port = port;
    this.engine = engine;
    base = "http://localhost:" + port + "/camunda";
  }

  /** Logs in to that application ("tasklist", "cockpit", "admin"). */
  public static WebSession of(String user, String application, int port) {
    return of(user, application, "default", port);
  }

  /** As {@link #of(String, String, int)}, with the engine of that name. */
  public static WebSession of(String user, String application, String engine, int port) {
    var session = new WebSession(engine, port);
    var login = session.logIn(user, application);
    if (login.status() != 200) {
      throw new AssertionError(user + " is not logged in: " + login.status() + " " + login.body());
    }
    session.open(application);
    return session;
  }

  /** What the login page is answered. */
  public static Rest.Response attempt(String user, String application, int port) {
    return new WebSession("default", port).logIn(user, application);
  }

  private Rest.Response logIn(String user, String application) {
    open(application);
    return post("/api/admin/auth/user/" + engine + "/login/" + application, "application/x-www-form-urlencoded",
        "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=demo");
  }

  /** Nobody logged in, with the token that every visitor gets. */
  public static WebSession ofNobody(String engine, int port) {
    var session = new WebSession(engine, port);
    session.open("welcome");
    return session;
  }

  /** A page brings the token; the login begins a new session with a new one. */
  private void open(String application) {
    get("/app/" + application + "/" + engine + "/");
  }

  /** The same browser, made to send something by a page that does not know the token. */
  public Rest withoutToken() {
    return Rest.withCookie(cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID")).map(HttpCookie::toString).findFirst().orElseThrow()
        .replace("\"", ""), port);
  }

  /** @param path after {@code /camunda} */
  public Rest.Response get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  public Rest.Response post(String path, Object json) {
    return post(path, "application/json", Rest.write(json));
  }

  private Rest.Response post(String path, String contentType, String body) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", contentType)
        .header("X-XSRF-TOKEN", token()).POST(BodyPublishers.ofString(body)));
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst().orElseThrow();
  }

  private Rest.Response send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.header("Accept", "application/json, text/html;q=0.5, */*;q=0.1").build(),
          BodyHandlers.ofString());
      return new Rest.Response(answer.statusCode(), answer.body(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
