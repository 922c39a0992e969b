package dk.roedtraad.web;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditQuestion;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Logbog": who did what when, for the administrator alone. Nothing here changes an entry. */
@RestController
class AuditController {

  private static final String FILE = "logbog.csv";
  private static final int LONGEST_PAGE = 200;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;
  private static final Locale DANISH = Locale.forLanguageTag("da-DK");

  private final AuditTrail audit;
  private final Access access;

  AuditController(AuditTrail audit, Access access) {
    this.audit = audit;
    this.access = access;
  }

  /**
   * Some entries, the newest first.
   *
   * @param next what to ask for as {@code before} to read on; null at the end
   * @param kinds all there are, by their Danish names
   */
  record Page(List<Line> entries, Long next, List<KindName> kinds) {}

  record KindName(String kind, String name) {}

  /** One entry, in words beside its stable names; {@code at} is a moment in UTC, {@code time} the same in Denmark. */
  record Line(long position, Instant at, String time, String actorId, String actor, String kind, String kindName,
      String operation, String objectKind, String objectKindName, String objectId, String object, String personId,
      String person, String before, String after) {

    private static Line of(AuditEntry entry, UnaryOperator<String> names) {
      var object = entry.object();
      return new Line(entry.position(), entry.at(), DanishDates.fullWithClock(entry.at()), entry.actorId(),
          names.apply(entry.actorId()), entry.kind().name(), entry.kind().danishName(), entry.operation(),
          object.kind().name(), object.kind().danishName(), object.id(), object.name(), entry.personId(),
          names.apply(entry.personId()), names.apply(entry.before()), names.apply(entry.after()));
    }
  }

  @GetMapping("/api/audit")
  Page page(@RequestParam(required = false) String person, @RequestParam(required = false) String object,
      @RequestParam(required = false) AuditKind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(required = false) Long before, @RequestParam(defaultValue = "50") int limit) {
    access.require(Group.ADMINISTRATOR);
    int most = Math.max(1, Math.min(LONGEST_PAGE, limit));
    var found = audit.find(question(person, object, kind, from, to, before, most));
    var names = names(found);
    return new Page(found.stream().map(entry -> Line.of(entry, names)).toList(),
        found.size() < most ? null : found.get(found.size() - 1).position(), kinds());
  }

  /** All that fit, however many: read in pages and written while they are sent. */
  @GetMapping("/api/audit.csv")
  void csv(@RequestParam(required = false) String person,
      @RequestParam(required = false) String object, @RequestParam(required = false) AuditKind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to, HttpServletResponse response)
      throws IOException {
    var reader = access.require(Group.ADMINISTRATOR);
    var question = question(person, object, kind, from, to, null, AuditTrail.PAGE);
    var newest = audit.find(question);
    audit.exported(reader.id(), FILE);
    SentFile.send(response, CsvFile.TYPE, FILE, out -> write(newest, question, out));
  }

  private void write(List<AuditEntry> newest, AuditQuestion question, OutputStream out) throws IOException {
    var file = new CsvFile(new OutputStreamWriter(out, StandardCharsets.UTF_8), AuditTable.HEADINGS);
    for (var page = newest; !page.isEmpty(); page = audit.find(question.after(page.get(page.size() - 1)))) {
      var names = names(page);
      for (var entry : page) {
        file.row(AuditTable.cells(entry, names));
      }
    }
    file.end();
  }

  private static AuditQuestion question(String person, String object, AuditKind kind, LocalDate from, LocalDate to,
      Long before, int most) {
    refuseUnlikely(from);
    refuseUnlikely(to);
    return new AuditQuestion(asked(person) == null ? null : asked(person).toLowerCase(Locale.ROOT), asked(object), kind,
        from == null ? null : CopenhagenTime.at(from, LocalTime.MIDNIGHT),
        to == null ? null : CopenhagenTime.at(to.plusDays(1), LocalTime.MIDNIGHT), before, most);
  }

  /** Databases and calendars end somewhere; nobody has a question about days that far away. */
  private static void refuseUnlikely(LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw Refusal.badInput("Datoen kan ikke bruges. Vælg en dato fra " + FIRST_YEAR + " til " + LAST_YEAR + ".");
    }
  }

  private static String asked(String word) {
    // PostgreSQL takes no NUL.
    return word == null || word.isBlank() ? null : word.replace("\u0000", "").strip();
  }

  /** Names of people for their ids; what is no id stays as it is. */
  private UnaryOperator<String> names(List<AuditEntry> found) {
    var known = audit.names(found);
    return id -> known.getOrDefault(id, id);
  }

  private static List<KindName> kinds() {
    return Arrays.stream(AuditKind.values()).map(kind -> new KindName(kind.name(), kind.danishName()))
        .sorted(Comparator.comparing(KindName::name, Collator.getInstance(DANISH))).toList();
  }
}
