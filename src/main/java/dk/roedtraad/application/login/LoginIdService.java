package dk.roedtraad.application.login;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.list.ListFormat;
import dk.roedtraad.application.list.ListReader;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.list.ListLine;
import dk.roedtraad.domain.list.RowError;
import dk.roedtraad.domain.login.LoginColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the identity provider calls people: for a provider that tells no e-mail address, and for whoever has got
 * another one since enrolment. A list that is loaded leaves those alone who are not in it.
 */
@Service
public class LoginIdService {

  private static final ListFormat<LoginColumn> FORMAT =
      new ListFormat<>(List.of(LoginColumn.values()), "listen over logins", "bruger", "brugere");

  /** Databases take nothing else. */
  private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");

  private final LoginIds logins;
  private final Accounts accounts;
  private final AuditTrail audit;

  LoginIdService(LoginIds logins, Accounts accounts, AuditTrail audit) {
    this.logins = logins;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** What is wrong with a login for that user. */
  private record Fault(LoginColumn column, Refusal.Kind kind, String message) {}

  /** Everybody's, by user id. */
  @Transactional(readOnly = true)
  public List<ListedLogin> all() {
    var listed = new TreeMap<>(logins.all());
    var known = new HashSet<>(listed.keySet());
    known.addAll(listed.values());
    var names = accounts.findAll(known).stream().collect(Collectors.toMap(Person::id, Person::name));
    return listed.entrySet().stream().map(one -> new ListedLogin(one.getKey(), names.getOrDefault(one.getKey(), ""),
        one.getValue(), isAnothers(one.getValue(), one.getKey(), names.keySet()))).toList();
  }

  private static boolean isAnothers(String login, String user, Set<String> accounts) {
    return !login.equals(user) && accounts.contains(login);
  }

  /**
   * Lists one login, in place of the one that the user had.
   *
   * @throws Refusal 400 where something is missing or too long, 404 for an unknown user, 409 for a login of somebody else,
   *     or where another administrator changes the list in the same moment
   */
  @Transactional
  public void list(String userId, String login, String administratorId) {
    var user = lower(userId);
    var name = lower(login);
    var taken = new HashMap<String, String>();
    logins.all().forEach((owner, listed) -> taken.put(listed, owner));
    fault(user, name, taken).ifPresent(fault -> {
      throw new Refusal(fault.kind(), fault.message());
    });
    keep(Map.of(user, name), administratorId);
  }

  /**
   * From now on the user id is the login. Whoever is logged in stays so.
   *
   * @throws Refusal 404 where the user has no login in the list
   */
  @Transactional
  public void remove(String userId, String administratorId) {
    if (!TEXT.matcher(userId).matches() || !logins.remove(userId)) {
      throw Refusal.notFound("Brugeren har intet login på listen. Hent siden igen, og se efter.");
    }
    audit.add(administratorId, AuditKind.LOGIN_UNLISTED, AuditObject.PERSON, userId);
  }

  @Transactional(readOnly = true)
  public LoginIdReport check(byte[] file) {
    return judge(file, new LinkedHashMap<>());
  }

  /**
   * All of it, or nothing if there is an error. The log tells for whom a login is new, not which: a login can be a name
   * that an erasure would not find.
   *
   * @throws Refusal 409 where another administrator changes the list in the same moment
   */
  @Transactional
  public LoginIdReport load(byte[] file, String administratorId) {
    var accepted = new LinkedHashMap<String, String>();
    var report = judge(file, accepted);
    if (report.errors().isEmpty()) {
      keep(accepted, administratorId);
    }
    return report;
  }

  private void keep(Map<String, String> accepted, String administratorId) {
    var before = logins.all();
    accepted.forEach((user, login) -> {
      if (!login.equals(before.get(user))) {
        put(user, login);
        audit.add(administratorId, AuditKind.LOGIN_LISTED, AuditObject.PERSON, user);
      }
    });
  }

  private void put(String user, String login) {
    try {
      logins.put(user, login);
    } catch (DuplicateKeyException | ConcurrencyFailureException twoAtTheSameMoment) {
      throw Refusal.conflict("En anden administrator har lige ændret listen, så intet er gemt. Hent siden igen, se efter, og "
          + "prøv så igen.");
    }
  }

  private LoginIdReport judge(byte[] file, Map<String, String> accepted) {
    var content = ListReader.read(file, FORMAT);
    var errors = new ArrayList<>(content.errors());
    var taken = new HashMap<String, String>();
    logins.all().forEach((user, login) -> taken.put(login, user));
    content.lines().forEach(line -> judge(line, taken, accepted, errors));
    return new LoginIdReport(errors.isEmpty() ? accepted.size() : 0, errors);
  }

  private void judge(ListLine<LoginColumn> line, Map<String, String> taken, Map<String, String> accepted,
      List<RowError> errors) {
    var user = lower(line.cells().get(LoginColumn.USER));
    var login = lower(line.cells().get(LoginColumn.LOGIN));
    var fault = fault(user, login, taken);
    taken.putIfAbsent(login, user);
    if (fault.isPresent()) {
      errors.add(error(line, fault.get().column(), fault.get().message()));
    } else if (accepted.put(user, login) != null) {
      errors.add(error(line, LoginColumn.USER, "Brugeren står der to gange. Slet den ene række."));
    }
  }

  /** @param taken logins to the users they are of */
  private Optional<Fault> fault(String user, String login, Map<String, String> taken) {
    return fault(LoginColumn.USER, user).or(() -> fault(LoginColumn.LOGIN, login)).or(() -> {
      var owner = taken.get(login);
      if (!accounts.exists(user)) {
        return fault(LoginColumn.USER, Refusal.Kind.NOT_FOUND, "Der er ingen bruger med det brugernavn. Skriv adressen "
            + "fra tilmeldingen. Er personen ikke tilmeldt endnu, så vent med loginnet til da.");
      }
      if (owner != null && !owner.equals(user)) {
        return fault(LoginColumn.LOGIN, Refusal.Kind.CONFLICT,
            "Loginnet hører til en anden bruger. Ret det, så det kun står ved én.");
      }
      return !login.equals(user) && accounts.exists(login) ? fault(LoginColumn.LOGIN, Refusal.Kind.CONFLICT,
          "Loginnet er en anden brugers brugernavn. Skriv det login, brugeren selv har.") : Optional.empty();
    });
  }

  private static Optional<Fault> fault(LoginColumn column, String value) {
    if (value.isEmpty()) {
      return fault(column, Refusal.Kind.BAD_INPUT, column.subject() + " mangler. Udfyld feltet.");
    }
    if (value.length() > column.maxLength()) {
      return fault(column, Refusal.Kind.BAD_INPUT,
          column.subject() + " er for langt. Skriv højst " + column.maxLength() + " tegn.");
    }
    return TEXT.matcher(value).matches() ? Optional.empty() : fault(column, Refusal.Kind.BAD_INPUT,
        column.subject() + " har tegn, der ikke kan bruges. Skriv det igen.");
  }

  private static Optional<Fault> fault(LoginColumn column, Refusal.Kind kind, String message) {
    return Optional.of(new Fault(column, kind, message));
  }

  private static String lower(String value) {
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  private static RowError error(ListLine<LoginColumn> line, LoginColumn column, String message) {
    return new RowError(line.row(), column.header(), message);
  }
}
