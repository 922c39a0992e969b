package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortWarnings;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.login.LoginIds;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.leader.KnownPeople;
import dk.roedtraad.domain.leader.LeaderColumn;
import dk.roedtraad.domain.leader.LeaderListVerdict;
import dk.roedtraad.domain.leader.LeaderRow;
import dk.roedtraad.domain.leader.RowWarning;
import dk.roedtraad.domain.leader.RowWarning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Has a list judged against what is known already. Asks for everybody at once, never row by row. */
@Component
class EnrolmentCheck {

  private final LeaderListReader reader;
  private final People people;
  private final Accounts accounts;
  private final Courses courses;
  private final Cohorts cohorts;
  private final CohortWarnings cohortWarnings;
  private final LoginIds logins;

  EnrolmentCheck(LeaderListReader reader, People people, Accounts accounts, Courses courses, Cohorts cohorts,
      CohortWarnings cohortWarnings, LoginIds logins) {
    this.reader = reader;
    this.people = people;
    this.accounts = accounts;
    this.courses = courses;
    this.cohorts = cohorts;
    this.cohortWarnings = cohortWarnings;
    this.logins = logins;
  }

  /** Every fault and every warning. */
  LeaderListVerdict judge(Cohort cohort, byte[] file) {
    var enrolled = courses.ofCohort(cohort.id());
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    var verdict = reader.read(file, known(enrolled, schools));
    var warnings = new ArrayList<>(verdict.warnings());
    if (verdict.isClean()) {
      warnings.addAll(aboutTheCohort(enrolled, verdict.rows(), schools));
    }
    warnings.addAll(otherNames(verdict.rows()));
    warnings.addAll(otherCohorts(cohort, verdict.rows()));
    return new LeaderListVerdict(verdict.rows(), verdict.errors(), warnings);
  }

  /** The rows of a list that was found to be in order when it was handed in, without leaders enrolled since. */
  List<LeaderRow> rowsToEnrol(Cohort cohort, byte[] file) {
    var verdict = reader.read(file, KnownPeople.NOBODY);
    if (!verdict.isClean()) {
      throw new IllegalStateException("The list handed in for cohort " + cohort.id() + " has "
          + verdict.errors().size() + " faults, though it was checked. Have it handed in again.");
    }
    var enrolled = courses.ofCohort(cohort.id()).stream().map(Course::leaderId).collect(Collectors.toSet());
    return verdict.rows().stream().filter(row -> !enrolled.contains(row.email().value())).toList();
  }

  private KnownPeople known(List<Course> enrolled, Map<String, String> schools) {
    Set<String> leaders = enrolled.stream().map(Course::leaderId).collect(Collectors.toSet());
    return new KnownPeople(leaders, schools, accounts.membersOf(Group.MANAGER), accounts.membersOf(Group.COACH),
        loginsOfOthers());
  }

  /** A login of one user must not become the user id of another. */
  private Set<String> loginsOfOthers() {
    return logins.all().entrySet().stream().filter(one -> !one.getKey().equals(one.getValue())).map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** The cohort as it will be, and those of its schools that stand in the list. Counts only in a whole list. */
  private List<RowWarning> aboutTheCohort(List<Course> enrolled, List<LeaderRow> rows, Map<String, String> known) {
    var names = new HashMap<>(known);
    var rowOfSchool = new HashMap<String, Integer>();
    rows.forEach(row -> {
      names.putIfAbsent(row.schoolCode().value(), row.school());
      rowOfSchool.putIfAbsent(row.schoolCode().value(), row.row());
    });
    var schools = Stream.concat(enrolled.stream().map(Course::schoolCode),
        rows.stream().map(row -> row.schoolCode().value())).map(code -> new School(code, names.get(code))).toList();
    return cohortWarnings.about(schools).stream()
        .filter(warning -> warning.schoolCode() == null || rowOfSchool.containsKey(warning.schoolCode()))
        .map(warning -> warning.schoolCode() == null ? new RowWarning(0, "", Kind.COHORT, warning.message())
            : new RowWarning(rowOfSchool.get(warning.schoolCode()), LeaderColumn.SCHOOL.header(), Kind.COHORT,
                warning.message()))
        .toList();
  }

  private List<RowWarning> otherNames(List<LeaderRow> rows) {
    var names = people.findAll(rows.stream().map(row -> row.email().value()).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    return rows.stream()
        .filter(row -> names.containsKey(row.email().value()) && !names.get(row.email().value()).equals(row.name()))
        .map(row -> warning(row, Kind.OTHER_NAME, "Adressen er kendt i forvejen og hører til " + names.get(row.email().value())
            + ". Navnet bliver ikke ændret."))
        .toList();
  }

  private List<RowWarning> otherCohorts(Cohort cohort, List<LeaderRow> rows) {
    var open = cohorts.all().stream().filter(other -> other.status() != CohortStatus.CLOSED)
        .collect(Collectors.toMap(Cohort::id, Cohort::name));
    var elsewhere = courses.openOf(rows.stream().map(row -> row.email().value()).toList()).stream()
        .filter(course -> !course.cohortId().equals(cohort.id()) && open.containsKey(course.cohortId()))
        .collect(Collectors.toMap(Course::leaderId, course -> open.get(course.cohortId()), (one, two) -> one));
    return rows.stream().filter(row -> elsewhere.containsKey(row.email().value()))
        .map(row -> warning(row, Kind.OTHER_COHORT,
            row.name() + " deltager allerede på holdet '" + elsewhere.get(row.email().value()) + "'."))
        .toList();
  }

  private static RowWarning warning(LeaderRow row, Kind kind, String message) {
    return new RowWarning(row.row(), LeaderColumn.EMAIL.header(), kind, message);
  }
}
