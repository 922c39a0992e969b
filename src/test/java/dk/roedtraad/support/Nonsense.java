package dk.roedtraad.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What nobody means to send to an address, and how it is to be answered. */
public final class Nonsense {

  private static final int TEN_MEGABYTES = 10_000_000;
  private static final int LONGEST_MESSAGE = 1_100;
  private static final byte[] NO_UTF_8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}'};
  private static final Set<String> METHODS = new TreeSet<>(
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO", "g%00t"));

  /** The engine's REST interface names the kind of its error, as its documentation says. */
  private static final Pattern KIND = Pattern.compile("\"type\":\"\\w+\"");

  /** What the server answers by itself, before it looks at the address, with the status that is made for it: 501. */
  private static final Set<String> THE_SERVERS_OWN = Set.of("method CONNECT", "header Transfer-Encoding: nonsense");

  /** Encoded where an address may hold them only so. */
  private static final List<String> WRONG_VALUES = List.of("x", "0", "-1", "99999999999999999999", "1e400", "null",
      "true", "%20", "%C3%A6%C3%B8%C3%A5", "%E2%80%AE%F0%9F%99%82", "%C3%28", "%FF%FE", "%00", "%0d%0aX-Evil:%201",
      "..", "..%2f..%2fetc", "%252e%252e%252f", "%27%20or%201=1--", "%3Cscript%3E", "$%7B7*7%7D", "%",
      "%2B999999999-12-31", "-999999999-01-01", "%2B300000-01-01", "1999-12-31",
      "a".repeat(5_000));

  private final Map<String, byte[]> wrongBodies = wrongBodies();
  private final UnaryOperator<RawHttp> login;

  /** @param login makes a request that of somebody who may do everything */
  public Nonsense(UnaryOperator<RawHttp> login) {
    this.login = login;
  }

  /** An address, what it is asked with, and which values it reads from behind the question mark. */
  public record Address(String method, String pattern, List<String> parameters) {

    /** Those that a method of a controller answers. */
    public static List<Address> of(Collection<String> patterns, Collection<RequestMethod> methods, Method handler) {
      var names = methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).toList();
      var parameters = Stream.of(handler.getParameters()).filter(one -> one.isAnnotationPresent(RequestParam.class))
          .map(Parameter::getName).toList();
      return names.stream().flatMap(name -> patterns.stream().map(pattern -> new Address(name, pattern, parameters))).toList();
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }

    private String with(String value) {
      return pattern.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value));
    }

    private boolean hasVariables() {
      return pattern.contains("{");
    }
  }

  /** It is refused in few words, without a trace of the program; or it is done, and then it was no nonsense there. */
  public static void isRefused(Address address, String wrong, RawHttp.Answer answer, SoftAssertions softly) {
    var what = address + ", " + wrong + ": " + answer;
    softly.assertThat(answer.status()).as(what).isBetween(200, THE_SERVERS_OWN.contains(wrong) ? 501 : 499);
    softly.assertThat(answer.head()).as(what).doesNotContain("X-Evil");
    if (answer.status() >= 400) {
      softly.assertThat(KIND.matcher(answer.body()).replaceFirst("")).as(what).hasSizeLessThan(LONGEST_MESSAGE)
          .doesNotContain("Exception", "\tat ", "org.", "java.", "SQL", "Apache Tomcat/");
    }
  }

  /**
   * Everything that is tried there, by what is wrong with it.
   *
   * @param known all addresses: what another method of the same address is for is no nonsense
   */
  public Map<String, RawHttp> at(Address address, List<Address> known) {
    var methods = known.stream().filter(other -> other.pattern().equals(address.pattern())).map(Address::method).toList();
    var requests = new LinkedHashMap<String, RawHttp>();
    if (address.hasVariables()) {
      WRONG_VALUES.forEach(value -> requests.put("value " + brief(value), asked(address, address.with(value))));
    }
    var path = address.with("x");
    address.parameters().forEach(parameter -> WRONG_VALUES.forEach(value -> requests.put(
        parameter + "=" + brief(value), asked(address, path + "?" + parameter + "=" + value))));
    paths(path).forEach(trick -> requests.put("address " + brief(trick), asked(address, trick)));
    METHODS.stream().filter(method -> !methods.contains(method))
        .forEach(method -> requests.put("method " + method, login.apply(RawHttp.of(method, path))));
    headers().forEach(line -> requests.put("header " + brief(line), asked(address, path).header(line)));
    if (!address.method().equals("GET")) {
      bodies(address, path, requests);
    }
    return requests;
  }

  private RawHttp asked(Address address, String target) {
    return login.apply(RawHttp.of(address.method(), target));
  }

  /** Addresses that are read in two ways, or in none. */
  private static List<String> paths(String path) {
    return List.of("/..;" + path, "/x/..;/.." + path, path + ";a=b", "/" + path, path + "//", "/." + path,
        "/%2e%2e" + path, path + "/..", path + "%00", path + "%2f", path + "\\", path + "\u0000", path + " x",
        path + "\u00e6", path + "%", path + "%zz", path + "?%", path + "?a=%C3%28", path + "?a=%zz", path + "?[]={}|^`",
        path + "?" + "a".repeat(20_000), path + "?" + tenThousandParameters());
  }

  private static String tenThousandParameters() {
    return String.join("&", IntStream.range(0, 10_000).mapToObj(number -> "p" + number + "=1").toList());
  }

  private static List<String> headers() {
    return List.of("Accept: nonsense", "Accept: application/xml", "Accept: text/html;q=nonsense", "Range: bytes=9-1",
        "Cookie: JSESSIONID=../../x; XSRF-TOKEN=\u0001", "X-XSRF-TOKEN: \u00ff\u00fe", "Content-Length: -1",
        "Content-Length: 9999999999999999999999", "Transfer-Encoding: nonsense", "Content-Encoding: gzip",
        "If-Modified-Since: never", "Origin: null", "X-Long: " + "a".repeat(20_000), "No colon at all",
        "Authorization: Basic", "Expect: the-spanish-inquisition");
  }

  private void bodies(Address address, String path, Map<String, RawHttp> requests) {
    var types = List.of("application/json", "application/json;charset=utf-16", "application/json;charset=nonsense",
        "text/csv", "text/csv;charset=nonsense", "application/xml", "application/octet-stream",
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "nonsense",
        "a/b/c;;=", "*/*");
    types.forEach(type -> requests.put("type " + type, asked(address, path).body(type, "{}".getBytes(UTF_8))));
    for (var type : List.of("application/json", "text/csv", "application/x-www-form-urlencoded")) {
      wrongBodies.forEach((name, body) -> requests.put(type + " " + name, asked(address, path).body(type, body)));
    }
  }

  private static Map<String, byte[]> wrongBodies() {
    var bodies = new LinkedHashMap<String, byte[]>();
    for (var text : List.of("", "{", "null", "[]", "\"x\"", "1", "{\"values\":1}", "{\"values\":{\"a\":[[[1]]]}}x",
        "{\"values\":null,\"revision\":\"x\"}", "{\"values\":{},\"revision\":1e999}", "{\"variables\":[]}",
        "{\"variables\":{\"valued\":1}}", "{\"values\":{\"\\u0000\":\"\\u0000\\ud800\"}}", "a;b;c\n\"", "\u0000\u0000")) {
      bodies.put(text, text.getBytes(UTF_8));
    }
    bodies.put("bytes that are no UTF-8", NO_UTF_8);
    bodies.put("deep JSON", ("{\"values\":" + "[".repeat(100_000)).getBytes(UTF_8));
    bodies.put("deep objects", ("{\"values\":" + "{\"a\":".repeat(50_000)).getBytes(UTF_8));
    bodies.put("a long number", ("{\"values\":{\"a\":" + "9".repeat(500_000) + "}}").getBytes(UTF_8));
    bodies.put("ten thousand parameters", tenThousandParameters().getBytes(UTF_8));
    bodies.put("ten thousand fields", ("{\"values\":{" + String.join(",", Collections.nCopies(10_000, "\"a\":1")) + "}}")
        .getBytes(UTF_8));
    bodies.put("ten megabytes", "a".repeat(TEN_MEGABYTES).getBytes(UTF_8));
    bodies.put("ten megabytes of text", ("{\"values\":{\"a\":\"" + "a".repeat(TEN_MEGABYTES) + "\"}}").getBytes(UTF_8));
    return bodies;
  }

  private static String brief(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
