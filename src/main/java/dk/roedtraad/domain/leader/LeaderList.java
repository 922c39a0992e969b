package dk.roedtraad.domain.leader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules that a list of leaders keeps. All faults of all rows are told at once; a row with a fault is left out, and
 * the caller enrols nobody as long as there is one.
 */
public final class LeaderList {

  private static final int MAX_TEXT_LENGTH = 100;
  private static final String FORMULA_SIGNS = "=+-@\t\r";
  private static final Pattern LINE_BREAK = Pattern.compile("[ \\u00a0]*[\\r\\n\\t][\\s\\u00a0]*");
  private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$");
  private static final Pattern PHONE_WITH_PREFIX = Pattern.compile("\\+45[ \\d\\u00a0]*");

  private final KnownPeople known;
  private final List<RowError> errors = new ArrayList<>();
  private final Map<EmailAddress, Integer> rowOfAddress = new HashMap<>();

  private LeaderList(KnownPeople known) {
    this.known = known;
  }

  /** Judges rows that were read from a file whose header was in order. */
  public static LeaderListVerdict judge(List<LeaderLine> lines, KnownPeople known) {
    var list = new LeaderList(known);
    var rows = new ArrayList<LeaderRow>();
    lines.forEach(line -> list.judge(line).ifPresent(rows::add));
    return new LeaderListVerdict(rows, list.errors, LeaderListWarnings.of(rows, known));
  }

  private Optional<LeaderRow> judge(LeaderLine line) {
    int errorsBefore = errors.size();
    String firstName = text(line, LeaderColumn.FIRST_NAME);
    String lastName = text(line, LeaderColumn.LAST_NAME);
    EmailAddress email = address(line, LeaderColumn.EMAIL);
    notTwice(line, email);
    String school = text(line, LeaderColumn.SCHOOL);
    Optional<SchoolCode> schoolCode = school == null ? Optional.empty() : SchoolCode.find(school);
    if (school != null && schoolCode.isEmpty()) {
      fault(line, LeaderColumn.SCHOOL, "Skolens navn skal indeholde bogstaver.");
    }
    String jobTitle = text(line, LeaderColumn.JOB_TITLE);
    String phone = phone(line);
    EmailAddress coach = address(line, LeaderColumn.COACH);
    EmailAddress manager = address(line, LeaderColumn.MANAGER);
    boolean ects = ects(line);
    return errors.size() > errorsBefore ? Optional.empty() : Optional.of(new LeaderRow(line.row(), firstName, lastName,
        email, school, schoolCode.orElseThrow(), jobTitle, phone, coach, manager, ects));
  }

  /** The cell as one line of text; {@code null} if it is empty or was refused. */
  private String text(LeaderLine line, LeaderColumn column) {
    String raw = line.cell(column);
    String value = OUTER_BLANKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
    if (value.isEmpty()) {
      if (column.isRequired()) {
        fault(line, column, column.subject() + " mangler.");
      }
      return null;
    }
    if (isFormula(raw, value, column)) {
      fault(line, column, "Cellen begynder som en formel. Slet tegnet forrest, og skriv almindelig tekst.");
      return null;
    }
    value = LINE_BREAK.matcher(value).replaceAll(" ");
    if (value.indexOf('\ufffd') >= 0) {
      fault(line, column, column.subject() + " indeholder et tegn, der ikke kan læses. Gem filen som CSV UTF-8.");
      return null;
    }
    if (value.codePoints().anyMatch(LeaderList::isInvisible)) {
      fault(line, column, column.subject() + " indeholder et skjult tegn. Skriv cellen forfra.");
      return null;
    }
    if (value.codePointCount(0, value.length()) > MAX_TEXT_LENGTH && !isAddress(column)) {
      fault(line, column, column.subject() + " må højst være på " + MAX_TEXT_LENGTH + " tegn.");
      return null;
    }
    return value;
  }

  /** A spreadsheet would run such a cell when the list is exported again; only a phone number begins with a plus. */
  private static boolean isFormula(String raw, String value, LeaderColumn column) {
    boolean formula = FORMULA_SIGNS.indexOf(raw.charAt(0)) >= 0 || FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
    return formula && !(column == LeaderColumn.PHONE && PHONE_WITH_PREFIX.matcher(value).matches());
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static boolean isAddress(LeaderColumn column) {
    return column == LeaderColumn.EMAIL || column == LeaderColumn.COACH || column == LeaderColumn.MANAGER;
  }

  private EmailAddress address(LeaderLine line, LeaderColumn column) {
    String value = text(line, column);
    if (value == null) {
      return null;
    }
    if (value.length() > EmailAddress.MAX_USER_ID_LENGTH) {
      fault(line, column, column.subject() + " må højst være på " + EmailAddress.MAX_USER_ID_LENGTH + " tegn.");
      return null;
    }
    Optional<EmailAddress> address = EmailAddress.parse(value);
    if (address.isEmpty()) {
      fault(line, column, "'" + value + "' er ikke en e-mailadresse. Skriv den som navn@skole.dk uden æ, ø og å.");
    }
    return address.orElse(null);
  }

  private void notTwice(LeaderLine line, EmailAddress email) {
    if (email == null) {
      return;
    }
    Integer earlier = rowOfAddress.putIfAbsent(email, line.row());
    if (earlier != null) {
      fault(line, LeaderColumn.EMAIL,
          "Adressen står også i række " + earlier + ". Hver leder skal have sin egen række.");
    } else if (known.leadersInCohort().contains(email.value())) {
      fault(line, LeaderColumn.EMAIL, "Lederen er allerede på holdet. Slet rækken.");
    }
  }

  private String phone(LeaderLine line) {
    String value = text(line, LeaderColumn.PHONE);
    if (value == null) {
      return null;
    }
    String digits = value.replaceAll("[ \\u00a0]", "").replaceFirst("^(\\+|00)45(?=\\d{8}$)", "");
    if (!digits.matches("\\d{8}")) {
      fault(line, LeaderColumn.PHONE, "Telefonnummeret skal have 8 cifre, fx 12 34 56 78.");
      return null;
    }
    return digits;
  }

  private boolean ects(LeaderLine line) {
    String value = text(line, LeaderColumn.ECTS);
    if (value == null) {
      return false;
    }
    String answer = value.toLowerCase(Locale.ROOT);
    if (!answer.equals("ja") && !answer.equals("nej")) {
      fault(line, LeaderColumn.ECTS, "Skriv ja eller nej, eller lad cellen være tom.");
    }
    return answer.equals("ja");
  }

  private void fault(LeaderLine line, LeaderColumn column, String message) {
    errors.add(new RowError(line.row(), column.header(), message));
  }
}
