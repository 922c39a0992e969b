package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.login.LoginIdReport;
import dk.roedtraad.application.login.LoginIdService;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the identity provider calls people. For administrators alone: it decides who gets in as whom. */
@RestController
@Profile("oidc")
class LoginIdController {

  private final LoginIdService logins;
  private final Access access;

  LoginIdController(LoginIdService logins, Access access) {
    this.logins = logins;
    this.access = access;
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
