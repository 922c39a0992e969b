package dk.roedtraad.web;

import dk.roedtraad.application.overview.EventLog;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;

/**
 * An event log in XES, IEEE 1849-2016, which the tools for process mining read. Written as it comes and never held.
 *
 * <p>A step is entered ({@code start}), done ({@code complete}), or left undone since its internat began or the course
 * ended ({@code ate_abort}). Moments are in UTC.
 */
final class EventLogFile implements EventLog {

  static final MediaType TYPE = MediaType.parseMediaType("application/xml;charset=UTF-8");

  private static final String NAMESPACE = "http://www.xes-standard.org/";
  private static final Map<Transition, String> TRANSITIONS =
      Map.of(Transition.START, "start", Transition.COMPLETE, "complete", Transition.ABORT, "ate_abort");

  private final XMLStreamWriter xml;

  EventLogFile(OutputStream file) {
    try {
      this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
      head();
    } catch (XMLStreamException e) {
      throw gone(e);
    }
  }

  private void head() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("log");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xes.version", "1849.2016");
    xml.writeAttribute("xes.features", "");
    extension("Concept", "concept");
    extension("Time", "time");
    extension("Lifecycle", "lifecycle");
    xml.writeStartElement("global");
    xml.writeAttribute("scope", "trace");
    attribute("string", "concept:name", "-");
    xml.writeEndElement();
    xml.writeStartElement("global");
    xml.writeAttribute("scope", "event");
    attribute("string", "concept:name", "-");
    attribute("string", "lifecycle:transition", "complete");
    attribute("date", "time:timestamp", Instant.EPOCH.toString());
    xml.writeEndElement();
    classifier("Trin", "concept:name");
    classifier("TrinOgOvergang", "concept:name lifecycle:transition");
    attribute("string", "lifecycle:model", "standard");
    attribute("string", "concept:name", "Den røde tråd");
  }

  private void extension(String name, String prefix) throws XMLStreamException {
    xml.writeEmptyElement("extension");
    xml.writeAttribute("name", name);
    xml.writeAttribute("prefix", prefix);
    xml.writeAttribute("uri", NAMESPACE + prefix + ".xesext");
  }

  private void classifier(String name, String keys) throws XMLStreamException {
    xml.writeEmptyElement("classifier");
    xml.writeAttribute("name", name);
    xml.writeAttribute("scope", "event");
    xml.writeAttribute("keys", keys);
  }

  private void attribute(String type, String key, String value) throws XMLStreamException {
    xml.writeEmptyElement(type);
    xml.writeAttribute("key", key);
    xml.writeAttribute("value", value);
  }

  @Override
  public void begin(String caseId, String track) {
    run(() -> {
      xml.writeCharacters("\n");
      xml.writeStartElement("trace");
      attribute("string", "concept:name", caseId);
      attribute("string", "track", track);
    });
  }

  @Override
  public void event(String step, int round, boolean late, Transition transition, Instant at) {
    run(() -> {
      xml.writeStartElement("event");
      attribute("string", "concept:name", step);
      attribute("string", "lifecycle:transition", TRANSITIONS.get(transition));
      attribute("date", "time:timestamp", at.toString());
      attribute("int", "round", String.valueOf(round));
      attribute("boolean", "late", String.valueOf(late));
      xml.writeEndElement();
    });
  }

  @Override
  public void end() {
    run(xml::writeEndElement);
  }

  /** Ends the document. Without it the file is seen to be broken, as it should be when something went wrong on the way. */
  void finish() {
    run(() -> {
      xml.writeEndDocument();
      xml.close();
    });
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw gone(e);
    }
  }

  private static IllegalStateException gone(XMLStreamException e) {
    return new IllegalStateException("The event log could not be written to its end. Has its reader gone?", e);
  }
}
