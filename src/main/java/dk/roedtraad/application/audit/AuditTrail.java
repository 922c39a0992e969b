package dk.roedtraad.application.audit;

import dk.roedtraad.application.people.People;
import java.time.Clock;
import java.util.List;
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

  /** An export holds at most so many; whoever needs more asks for fewer days. */
  public static final int LONGEST_EXPORT = 50_000;

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

  /** What the page and the file call somebody; the id where we know no name. */
  @Transactional(readOnly = true)
  public String nameOf(String personId) {
    return switch (personId) {
      case SYSTEM -> "Systemet";
      case "retention" -> "Slettefristen";
      default -> people.nameOf(personId);
    };
  }
}
