package dk.roedtraad.domain.leader;

import dk.roedtraad.domain.list.Cells;
import dk.roedtraad.domain.list.ListLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a list of leaders keeps. All faults of all rows are told at once; a row with a fault is left out, and
 * the caller enrols nobody as long as there is one.
 */
public final class LeaderList {

  private final KnownPeople known;
  private final Cells<LeaderColumn> cells = new Cells<>();
  private final Map<EmailAddress, Integer> rowOfAddress = new HashMap<>();

  private LeaderList(KnownPeople known) {
    this.known = known;
  }

  /** Judges rows that were read from a file whose header was in order. */
  public static LeaderListVerdict judge(List<ListLine<LeaderColumn>> lines, KnownPeople known) {
    var list = new LeaderList(known);
    var rows = new ArrayList<LeaderRow>();
    lines.forEach(line -> list.judge(line).ifPresent(rows::add));
    return new LeaderListVerdict(rows, list.cells.errors(), LeaderListWarnings.of(rows, known));
  }

  private Optional<LeaderRow> judge(ListLine<LeaderColumn> line) {
    int errorsBefore = cells.errors().size();
    String firstName = cells.text(line, LeaderColumn.FIRST_NAME);
    String lastName = cells.text(line, LeaderColumn.LAST_NAME);
    EmailAddress email = address(line, LeaderColumn.EMAIL);
    notTwice(line, email);
    String school = cells.text(line, LeaderColumn.SCHOOL);
    Optional<SchoolCode> schoolCode = school == null ? Optional.empty() : SchoolCode.find(school);
    if (school != null && schoolCode.isEmpty()) {
      cells.fault(line, LeaderColumn.SCHOOL, "Skolens navn skal indeholde bogstaver.");
    }
    String jobTitle = cells.text(line, LeaderColumn.JOB_TITLE);
    String phone = phone(line);
    EmailAddress coach = address(line, LeaderColumn.COACH);
    EmailAddress manager = address(line, LeaderColumn.MANAGER);
    boolean ects = ects(line);
    return cells.errors().size() > errorsBefore ? Optional.empty() : Optional.of(new LeaderRow(line.row(), firstName,
        lastName, email, school, schoolCode.orElseThrow(), jobTitle, phone, coach, manager, ects));
  }

  private EmailAddress address(ListLine<LeaderColumn> line, LeaderColumn column) {
    String value = cells.text(line, column);
    if (value == null) {
      return null;
    }
    Optional<EmailAddress> address = EmailAddress.parse(value);
    if (address.isEmpty()) {
      cells.fault(line, column, "'" + value + "' er ikke en e-mailadresse. Skriv den som navn@skole.dk uden æ, ø og å.");
    }
    address.filter(one -> known.loginsOfOthers().contains(one.value())).ifPresent(one -> cells.fault(line, column,
        "Adressen er allerede en anden brugers login, så ingen af de to ville kunne logge ind. Er det samme person, så skriv "
            + "den adresse, personen først blev tilmeldt med. Ellers bed en administrator om at rette det på siden Logins."));
    return address.orElse(null);
  }

  private void notTwice(ListLine<LeaderColumn> line, EmailAddress email) {
    if (email == null) {
      return;
    }
    Integer earlier = rowOfAddress.putIfAbsent(email, line.row());
    if (earlier != null) {
      cells.fault(line, LeaderColumn.EMAIL,
          "Adressen står også i række " + earlier + ". Hver leder skal have sin egen række.");
    } else if (known.leadersInCohort().contains(email.value())) {
      cells.fault(line, LeaderColumn.EMAIL, "Lederen er allerede på holdet. Slet rækken.");
    }
  }

  private String phone(ListLine<LeaderColumn> line) {
    String value = cells.text(line, LeaderColumn.PHONE);
    if (value == null) {
      return null;
    }
    String digits = value.replaceAll("[ \\u00a0]", "").replaceFirst("^(\\+|00)45(?=\\d{8}$)", "");
    if (!digits.matches("\\d{8}")) {
      cells.fault(line, LeaderColumn.PHONE, "Telefonnummeret skal have 8 cifre, fx 12 34 56 78.");
      return null;
    }
    return digits;
  }

  private boolean ects(ListLine<LeaderColumn> line) {
    String value = cells.text(line, LeaderColumn.ECTS);
    if (value == null) {
      return false;
    }
    String answer = value.toLowerCase(Locale.ROOT);
    if (!answer.equals("ja") && !answer.equals("nej")) {
      cells.fault(line, LeaderColumn.ECTS, "Skriv ja eller nej, eller lad cellen være tom.");
    }
    return answer.equals("ja");
  }
}
