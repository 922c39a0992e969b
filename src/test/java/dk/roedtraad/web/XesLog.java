package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** An event log as IEEE 1849-2016 has it, read by the standard's own rules: whatever breaks one is no log. */
record XesLog(List<String> extensions, List<Trace> traces) {

  private static final List<String> ORDER = List.of("extension", "global", "classifier", "string", "trace");
  /** The standard transactional model of the lifecycle extension. */
  private static final Set<String> TRANSITIONS = Set.of("schedule", "assign", "withdraw", "reassign", "start", "suspend",
      "resume", "pi_abort", "ate_abort", "complete", "autoskip", "manualskip", "unknown");

  record Trace(String name, List<Map<String, String>> events) {}

  List<String> names() {
    return traces.stream().map(Trace::name).toList();
  }

  static XesLog read(byte[] file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var log = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
    assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
    assertThat(log.getLocalName()).isEqualTo("log");
    assertThat(log.getAttribute("xes.version")).isEqualTo("1849.2016");
    var parts = children(log);
    assertThat(parts).extracting(part -> ORDER.indexOf(part.getLocalName())).isSorted().doesNotContain(-1);
    var prefixes = of(parts, "extension").stream().map(one -> one.getAttribute("prefix")).toList();
    var traces = of(parts, "trace").stream().map(trace -> trace(trace, prefixes)).toList();
    of(parts, "global").forEach(global -> assertThat(attributes(global, prefixes)).isNotEmpty());
    of(parts, "classifier").forEach(one -> {
      assertThat(one.getAttribute("name")).matches("\\p{L}+");
      assertThat(globals(parts, "event", prefixes)).containsAll(List.of(one.getAttribute("keys").split(" ")));
    });
    traces.forEach(trace -> trace.events().forEach(event ->
        assertThat(event).containsKeys(globals(parts, "event", prefixes).toArray(String[]::new))));
    return new XesLog(of(parts, "extension").stream().map(one -> one.getAttribute("name")).toList(), traces);
  }

  private static Set<String> globals(List<Element> parts, String scope, List<String> prefixes) {
    return of(parts, "global").stream().filter(global -> global.getAttribute("scope").equals(scope)).findFirst()
        .map(global -> attributes(global, prefixes).keySet()).orElseThrow();
  }

  private static Trace trace(Element trace, List<String> prefixes) {
    var events = of(children(trace), "event").stream().map(event -> attributes(event, prefixes)).toList();
    events.forEach(event -> assertThat(TRANSITIONS).contains(event.get("lifecycle:transition")));
    assertThat(events).extracting(event -> OffsetDateTime.parse(event.get("time:timestamp"))).isSorted();
    return new Trace(attributes(trace, prefixes).get("concept:name"), events);
  }

  /** Every key once, and of a declared extension where it has a prefix. */
  private static Map<String, String> attributes(Element element, List<String> prefixes) {
    var found = new LinkedHashMap<String, String>();
    for (var one : children(element)) {
      if (!one.getLocalName().equals("event")) {
        var key = one.getAttribute("key");
        assertThat(key.contains(":") ? prefixes.contains(key.substring(0, key.indexOf(':'))) : !key.isEmpty()).isTrue();
        check(one.getLocalName(), one.getAttribute("value"));
        assertThat(found.put(key, one.getAttribute("value"))).as("twice: " + key).isNull();
      }
    }
    return found;
  }

  private static void check(String type, String value) {
    switch (type) {
      case "string" -> assertThat(value).isNotEmpty();
      case "date" -> OffsetDateTime.parse(value);
      case "int" -> Long.parseLong(value);
      case "boolean" -> assertThat(value).isIn("true", "false");
      default -> throw new AssertionError("No type of the standard: " + type);
    }
  }

  private static List<Element> of(List<Element> parts, String name) {
    return parts.stream().filter(part -> part.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element element) {
    var nodes = element.getChildNodes();
    return new ArrayList<>(IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
        .filter(Element.class::isInstance).map(Element.class::cast).toList());
  }
}
