package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.login.ListedLogin;
import dk.roedtraad.application.login.LoginIdReport;
import dk.roedtraad.application.login.LoginIdService;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Logins": what the identity provider calls people. For administrators alone: it decides who gets in as whom. */
@RestController
@Profile("oidc")
class LoginIdController {

  private final LoginIdService logins;
  private final Access access;

  LoginIdController(LoginIdService logins, Access access) {
    this.logins = logins;
    this.access = access;
  }

  /** One login for one user. */
  record NewLogin(String userId, String login) {}

  @GetMapping("/api/logins")
  List<ListedLogin> all() {
    access.require(Group.ADMINISTRATOR);
    return logins.all();
  }

  @PostMapping(path = "/api/logins", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void list(@RequestBody NewLogin one) {
    logins.list(one.userId(), one.login(), access.require(Group.ADMINISTRATOR).id());
  }

  @DeleteMapping("/api/logins/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String userId) {
    logins.remove(userId, access.require(Group.ADMINISTRATOR).id());
  }

  /** {@code accepted} in the answer is how many logins are stored, and with {@code dryRun=true} how many would be. */
  @PostMapping(path = "/api/logins", consumes = {"text/*", "application/csv", "application/octet-stream"})
  ResponseEntity<LoginIdReport> load(@RequestParam(defaultValue = "false") boolean dryRun, InputStream body)
      throws IOException {
    var administrator = access.require(Group.ADMINISTRATOR);
    var file = UploadedList.read(body);
    if (dryRun) {
      return ResponseEntity.ok(logins.check(file));
    }
    var report = logins.load(file, administrator.id());
    return ResponseEntity.status(report.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .body(report);
  }
}
