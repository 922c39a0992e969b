package dk.roedtraad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.RawHttp;
import dk.roedtraad.support.WholeDatabase;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nonsense to every address of ours, as somebody who may do everything: it is refused in few words, without a trace of
 * the program, and nothing is stored. The addresses are those that the application itself knows, so a new one is tried
 * by itself; the engine's, by which forms are handed in, come with them. It compares the whole database again and again, so
 * it stands where the order of the names lets it begin, while there is little in it.
 */
class BadInputTest extends ApplicationTest {

  private static final String EVERYBODY = "alle@fjordby.example";
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

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;
  @Autowired
  private Accounts accounts;
  @Autowired
  private JdbcClient db;
  private ZonedDateTime moment = ZonedDateTime.of(2001, 1, 1, 8, 0, 0, 0, ZoneId.of("Europe/Copenhagen"));

  @BeforeEach
  void somebodyWhoMayDoEverything() {
    accounts.ensureSchool("fjordby", "Fjordby Erhvervsskole");
    for (var group : Group.values()) {
      accounts.ensure(EVERYBODY, "Alle", "Roller", EVERYBODY, group);
    }
    accounts.addToSchool(EVERYBODY, "fjordby");
    // The first login is noted, once.
    assertThat(RawHttp.of("GET", "/api/me").as(EVERYBODY).send(port).status()).isEqualTo(200);
  }

  /** An address, what it is asked with, and which values it reads from behind the question mark. */
  private record Address(String method, String pattern, List<String> parameters) {

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

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedInFewWordsAndNothingIsStored() {
    var addresses = addresses();
    assertThat(addresses).hasSizeGreaterThan(25);
    return addresses.stream().map(address -> DynamicTest.dynamicTest(address.toString(), () ->
        tryOut(address, addresses.stream().filter(other -> other.pattern().equals(address.pattern()))
            .map(Address::method).toList())));
  }

  private List<Address> addresses() {
    var addresses = new ArrayList<Address>();
    mapping.getHandlerMethods().forEach((info, handler) -> {
      if (handler.getBeanType().getPackageName().startsWith("dk.roedtraad")) {
        methods(info).forEach(method -> info.getPatternValues()
            .forEach(pattern -> addresses.add(new Address(method, pattern, parameters(handler)))));
      }
    });
    addresses.add(new Address("POST", "/engine-rest/task/{id}/submit-form", List.of()));
    addresses.add(new Address("POST", "/engine-rest/process-definition/key/{key}/submit-form", List.of()));
    addresses.add(new Address("POST", "/engine-rest/process-definition/key/four-d-cycle/submit-form", List.of()));
    addresses.add(new Address("POST", "/engine-rest/task", List.of()));
    addresses.add(new Address("GET", "/engine-rest/task/{id}/form-variables", List.of("variableNames")));
    return addresses;
  }

  private static Stream<String> methods(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
  }

  private static List<String> parameters(HandlerMethod handler) {
    return Stream.of(handler.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(parameter -> parameter.getParameter().getName()).toList();
  }

  private void tryOut(Address address, List<String> methods) {
    var softly = new SoftAssertions();
    var before = rows();
    for (var request : requests(address, methods).entrySet()) {
      // Some minutes apart: what is limited to so many a minute is not what is tried here.
      moment = moment.plusMinutes(2);
      itIs(moment);
      var answer = request.getValue().send(port);
      var what = address + ", " + request.getKey() + ": " + answer;
      softly.assertThat(answer.status()).as(what).isBetween(200, THE_SERVERS_OWN.contains(request.getKey()) ? 501 : 499);
      softly.assertThat(answer.head()).as(what).doesNotContain("X-Evil");
      if (answer.status() >= 400) {
        softly.assertThat(KIND.matcher(answer.body()).replaceFirst("")).as(what).hasSizeLessThan(LONGEST_MESSAGE)
            .doesNotContain("Exception", "\tat ", "org.", "java.", "SQL", "Apache Tomcat/");
      } else if (!address.method().equals("GET")) {
        // What is carried out all the same is no nonsense for this address: a body that it does not read.
        before = rows();
      }
    }
    softly.assertThat(WholeDatabase.differences(before, rows()))
        .as(address + " stored something").isEmpty();
    softly.assertAll();
  }

  /** That a file was taken is written down whatever stood behind its address, and the first one makes a cohort's key. */
  private Map<String, List<String>> rows() {
    var rows = new HashMap<>(new WholeDatabase(db).rows());
    rows.keySet().removeIf(table -> List.of("audit_entry", "evaluation_key").contains(table.toLowerCase(Locale.ROOT)));
    return rows;
  }

  private Map<String, RawHttp> requests(Address address, List<String> methods) {
    var requests = new LinkedHashMap<String, RawHttp>();
    if (address.hasVariables()) {
      WRONG_VALUES.forEach(value -> requests.put("value " + brief(value), asked(address, address.with(value))));
    }
    var path = address.with("x");
    address.parameters().forEach(parameter -> WRONG_VALUES.forEach(value -> requests.put(
        parameter + "=" + brief(value), asked(address, path + "?" + parameter + "=" + value))));
    paths(path).forEach(trick -> requests.put("address " + brief(trick), asked(address, trick)));
    METHODS.stream().filter(method -> !methods.contains(method))
        .forEach(method -> requests.put("method " + method, RawHttp.of(method, path).as(EVERYBODY)));
    headers().forEach(line -> requests.put("header " + brief(line), asked(address, path).header(line)));
    if (!address.method().equals("GET")) {
      bodies(address, path, requests);
    }
    return requests;
  }

  private static RawHttp asked(Address address, String target) {
    return RawHttp.of(address.method(), target).as(EVERYBODY);
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
