package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.leader.KnownPeople;
import dk.roedtraad.domain.leader.LeaderColumn;
import dk.roedtraad.domain.leader.LeaderListVerdict;
import dk.roedtraad.domain.leader.LeaderRow;
import dk.roedtraad.domain.leader.RowWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has a list judged against what is known already. Asks for everybody at once, never row by row. */
@Component
class EnrolmentCheck {

  private final LeaderListReader reader;
  private final People people;
  private final Accounts accounts;
  private final Courses courses;
  private final Cohorts cohorts;

  EnrolmentCheck(LeaderListReader reader, People people, Accounts accounts, Courses courses, Cohorts cohorts) {
    this.reader = reader;
    this.people = people;
    this.accounts = accounts;
    this.courses = courses;
    this.cohorts = cohorts;
  }

  /** Every fault and every warning. */
  LeaderListVerdict judge(Cohort cohort, byte[] file) {
    var verdict = reader.read(file, known(courses.ofCohort(cohort.id())));
    var warnings = new ArrayList<>(verdict.warnings());
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

  private KnownPeople known(List<Course> enrolled) {
    Set<String> leaders = enrolled.stream().map(Course::leaderId).collect(Collectors.toSet());
    Map<String, Integer> schoolsOfCohort =
        enrolled.stream().collect(Collectors.toMap(Course::schoolCode, course -> 1, Integer::sum));
    Map<String, String> schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    return new KnownPeople(leaders, schoolsOfCohort, schools, accounts.membersOf(Group.MANAGER),
        accounts.membersOf(Group.COACH));
  }

  private List<RowWarning> otherNames(List<LeaderRow> rows) {
    var names = people.findAll(rows.stream().map(row -> row.email().value()).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    return rows.stream()
        .filter(row -> names.containsKey(row.email().value()) && !names.get(row.email().value()).equals(row.name()))
        .map(row -> warning(row, "Adressen er kendt i forvejen og hører til " + names.get(row.email().value())
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
        .map(row -> warning(row, row.name() + " deltager allerede på holdet '" + elsewhere.get(row.email().value())
            + "'."))
        .toList();
  }

  private static RowWarning warning(LeaderRow row, String message) {
    return new RowWarning(row.row(), LeaderColumn.EMAIL.header(), message);
  }
}
