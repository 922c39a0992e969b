package dk.roedtraad.application.audit;

import dk.roedtraad.application.people.People;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what when, for the administrator. Our services say what they did, with the person who asked for it, in the
 * transaction in which they did it; what is done in the web applications the engine tells ({@code engine.audit}).
 */
@Service
public class AuditTrail {

  /** Who does what nobody at a screen asked for. */
  public static final String SYSTEM = "system";

  /** Whoever takes all of them reads so many at a time. */
  public static final int PAGE = 1_000;

  /** An address, or what an erased person is called: never a date or a title. */
  private static final Pattern USER_ID = Pattern.compile("[^\\s@]+@[^\\s@]+|slettet-[0-9a-f-]{36}");
  /** Databases take no statement with many more values. */
  private static final int AT_ONCE = 10_000;

  private final AuditEntries entries;
  private final People people;
  private final Clock clock;

  AuditTrail(AuditEntries entries, People people, Clock clock) {
    this.entries = entries;
    this.people = people;
    this.clock = clock;
  }

  /** Keeps that it was done; joins the caller's transaction. {@code personId} may be null. */
  @Transactional
  public void add(String actorId, AuditKind kind, AuditObject object, String personId) {
    add(actorId, kind, object, personId, null, null);
  }

  /** As {@link #add(String, AuditKind, AuditObject, String)}, with what was before and what is now. */
  @Transactional
  public void add(String actorId, AuditKind kind, AuditObject object, String personId, String before, String after) {
    entries.add(new AuditEntry(0, clock.instant(), actorId, kind, null, object, personId, before, after));
  }

  /** Keeps that somebody took a file or a list along. */
  @Transactional
  public void exported(String actorId, String name) {
    add(actorId, AuditKind.EXPORT_TAKEN, AuditObject.export(name), null);
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<AuditEntry> find(AuditQuestion question) {
    return entries.find(question);
  }

  /** What the page and the file call those who are named in the entries; no entry for what is no id of somebody known. */
  @Transactional(readOnly = true)
  public Map<String, String> names(List<AuditEntry> found) {
    var ids = found.stream().flatMap(entry -> Stream.of(entry.actorId(), entry.personId(), entry.before(), entry.after()))
        .filter(value -> value != null && USER_ID.matcher(value).matches()).distinct().toList();
    var names = new HashMap<>(Map.of(SYSTEM, "Systemet", "retention", "Slettefristen"));
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      people.findAll(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
          .forEach(person -> names.put(person.id(), person.name()));
    }
    return names;
  }
}
