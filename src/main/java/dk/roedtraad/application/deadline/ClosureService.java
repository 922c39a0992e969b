package dk.roedtraad.application.deadline;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.list.ListFormat;
import dk.roedtraad.application.list.ListReader;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.closure.ClosureColumn;
import dk.roedtraad.domain.closure.ClosureListVerdict;
import dk.roedtraad.domain.closure.ClosureRow;
import dk.roedtraad.domain.closure.ClosureRules;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import dk.roedtraad.domain.list.RowError;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' own closures. A list is loaded as a whole or not at all, and takes the place of what each school in it
 * had; a school that does not stand in it keeps what it has.
 */
@Service
public class ClosureService {

  public static final ListFormat<ClosureColumn> FORMAT =
      new ListFormat<>(List.of(ClosureColumn.values()), "listen over lukkedage", "lukkeperiode", "lukkedage");

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");

  private final SchoolClosures closures;
  private final OpenDueDates dueDates;
  private final People people;
  private final AuditTrail audit;
  private final Clock clock;

  ClosureService(SchoolClosures closures, OpenDueDates dueDates, People people, AuditTrail audit, Clock clock) {
    this.closures = closures;
    this.dueDates = dueDates;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The verdict on a list; nothing is changed. */
  @Transactional(readOnly = true)
  public ClosureReport check(byte[] file) {
    return judge(file).report();
  }

  /**
   * Loads a list, or nothing if a single row is at fault. The due dates of those schools' leaders follow.
   *
   * @param actorId who loads it
   */
  @Transactional
  public ClosureReport load(byte[] file, String actorId) {
    var judged = judge(file);
    if (judged.report().errors().isEmpty()) {
      // By code, so that two lists of the same schools do not wait for each other.
      new TreeMap<>(judged.verdict().bySchool()).forEach((school, periods) -> replace(school, periods, actorId));
    }
    return judged.report();
  }

  private void replace(String school, List<ClosedPeriod> periods, String actorId) {
    var before = SchoolCalendar.ofSchool(closures.lock(school));
    closures.replace(new ClosureList(school, periods, actorId, clock.instant()));
    audit.add(actorId, AuditKind.CLOSURES_LOADED, school(school), null, null,
        periods.size() == 1 ? "1 periode" : periods.size() + " perioder");
    if (!SchoolCalendar.ofSchool(periods).equals(before)) {
      dueDates.calendarChanged(school, before);
    }
  }

  /**
   * The usual closures count again for a school. The due dates of its leaders follow. Idempotent.
   *
   * @param actorId who wants it so
   * @throws Refusal 404 for an unknown school
   */
  @Transactional
  public void useUsual(String schoolCode, String actorId) {
    if (people.findSchool(schoolCode).isEmpty()) {
      throw Refusal.notFound("Skolen findes ikke. Hent siden igen, og se skolerne på listen.");
    }
    var before = SchoolCalendar.ofSchool(closures.lock(schoolCode));
    closures.remove(schoolCode);
    audit.add(actorId, AuditKind.CLOSURES_REMOVED, school(schoolCode), null);
    if (!SchoolCalendar.usual().equals(before)) {
      dueDates.calendarChanged(schoolCode, before);
    }
  }

  private AuditObject school(String code) {
    return new AuditObject(AuditObject.Kind.SCHOOL, code, people.findSchool(code).map(School::name).orElse(null));
  }

  /** What counts for each school, in Danish alphabetical order. */
  @Transactional(readOnly = true)
  public List<ClosuresInForce> inForce() {
    var lists = closures.all();
    return people.schools().stream().sorted(Comparator.comparing(School::name, Collator.getInstance(DANISH)))
        .map(school -> inForce(school, lists.get(school.code()))).toList();
  }

  private ClosuresInForce inForce(School school, ClosureList own) {
    var today = today();
    var calendar = SchoolCalendar.ofSchool(own == null ? List.of() : own.periods());
    return new ClosuresInForce(school.code(), school.name(), own == null ? null
        : "indlæst den " + DanishDates.longDate(CopenhagenTime.dayOf(own.loadedAt())) + " af "
            + people.nameOf(own.loadedBy()),
        calendar.closuresBetween(today, SchoolCalendar.endOfNextSchoolYear(today)).stream()
            .map(period -> new ClosuresInForce.Closure(period.from(), period.to(), days(period), period.name()))
            .toList());
  }

  /** A verdict beside what is told about it. */
  private record Judged(ClosureListVerdict verdict, ClosureReport report) {}

  private Judged judge(byte[] file) {
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    var content = ListReader.read(file, FORMAT);
    var verdict = ClosureRules.judge(content.lines(), schools, today());
    var errors = Stream.concat(content.errors().stream(), verdict.errors().stream())
        .sorted(Comparator.comparingInt(RowError::row)).toList();
    return new Judged(verdict, new ClosureReport(errors.isEmpty() ? verdict.rows().size() : 0,
        errors.isEmpty() ? verdict.bySchool().keySet().stream().map(schools::get)
            .sorted(Collator.getInstance(DANISH)).toList() : List.of(),
        verdict.rows().stream().map(row -> row(row, schools)).toList(), errors,
        content.unknownColumns().stream().map(column -> new RowError(column.row(), column.name(), column.message()))
            .toList()));
  }

  private static ClosureReport.Row row(ClosureRow row, Map<String, String> schools) {
    var period = row.period();
    return new ClosureReport.Row(row.row(), schools.get(row.schoolCode()), period.from(), period.to(), days(period),
        period.name());
  }

  private static String days(ClosedPeriod period) {
    return DanishDates.range(period.from(), period.to());
  }

  private LocalDate today() {
    return CopenhagenTime.dayOf(clock.instant());
  }
}
