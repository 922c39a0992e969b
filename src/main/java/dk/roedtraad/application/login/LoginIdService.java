package dk.roedtraad.application.login;

import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.list.ListFormat;
import dk.roedtraad.application.list.ListReader;
import dk.roedtraad.domain.list.ListLine;
import dk.roedtraad.domain.list.RowError;
import dk.roedtraad.domain.login.LoginColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a list that says what the identity provider calls people: for a provider that tells no e-mail address, and for
 * whoever has got another one since enrolment. Who is not in the list keeps the login of before.
 */
@Service
public class LoginIdService {

  private static final ListFormat<LoginColumn> FORMAT =
      new ListFormat<>(List.of(LoginColumn.values()), "listen over logins", "bruger", "brugere");

  private final LoginIds logins;
  private final Accounts accounts;
  private final AuditTrail audit;

  LoginIdService(LoginIds logins, Accounts accounts, AuditTrail audit) {
    this.logins = logins;
    this.accounts = accounts;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public LoginIdReport check(byte[] file) {
    return judge(file, new LinkedHashMap<>());
  }

  /**
   * All of it, or nothing if there is an error. The log tells for whom a login is new, not which: a login can be a name
   * that an erasure would not find.
   */
  @Transactional
  public LoginIdReport load(byte[] file, String administratorId) {
    var accepted = new LinkedHashMap<String, String>();
    var report = judge(file, accepted);
    if (report.errors().isEmpty()) {
      var before = logins.all();
      accepted.forEach((user, login) -> {
        if (!login.equals(before.get(user))) {
          logins.put(user, login);
          audit.add(administratorId, AuditKind.LOGIN_LISTED, AuditObject.PERSON, user);
        }
      });
    }
    return report;
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
    var user = value(line, LoginColumn.USER, errors);
    var login = value(line, LoginColumn.LOGIN, errors);
    if (user.isEmpty() || login.isEmpty()) {
      return;
    }
    var owner = taken.putIfAbsent(login, user);
    if (!accounts.exists(user)) {
      errors.add(error(line, LoginColumn.USER, "Der er ingen bruger med det brugernavn. Skriv adressen fra tilmeldingen."));
    } else if (owner != null && !owner.equals(user)) {
      errors.add(error(line, LoginColumn.LOGIN, "Loginnet hører til en anden bruger. Ret det, så det kun står ved én."));
    } else if (!login.equals(user) && accounts.exists(login)) {
      errors.add(error(line, LoginColumn.LOGIN, "Loginnet er en anden brugers brugernavn. Skriv det login, brugeren selv har."));
    } else if (accepted.put(user, login) != null) {
      errors.add(error(line, LoginColumn.USER, "Brugeren står der to gange. Slet den ene række."));
    }
  }

  /** In lower case; empty, with an error, where it is missing or too long. */
  private static String value(ListLine<LoginColumn> line, LoginColumn column, List<RowError> errors) {
    var value = line.cells().getOrDefault(column, "").strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty() || value.length() > column.maxLength()) {
      errors.add(error(line, column, column.subject() + (value.isEmpty() ? " mangler. Udfyld feltet, eller slet rækken."
          : " er for langt. Skriv højst " + column.maxLength() + " tegn.")));
      return "";
    }
    return value;
  }

  private static RowError error(ListLine<LoginColumn> line, LoginColumn column, String message) {
    return new RowError(line.row(), column.header(), message);
  }
}
