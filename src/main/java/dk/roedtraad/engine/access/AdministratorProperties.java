package dk.roedtraad.engine.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The first administrator, made at the first start. Later changes are made in Admin, not here.
 *
 * @param email the user id; stored in lower case
 * @param password judged by the engine's password policy
 */
@Validated
@ConfigurationProperties("roedtraad.administrator")
record AdministratorProperties(@NotBlank @Email String email, @NotBlank String password) {

  AdministratorProperties {
    email = email == null ? null : email.toLowerCase(Locale.ROOT);
  }
}
