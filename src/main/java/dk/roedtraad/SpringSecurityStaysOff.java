package dk.roedtraad;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Spring Security on the class path would put a login page and filters of its own before everything. Here nothing of it
 * switches itself on, in no profile: what the profile {@code oidc} uses of it stands in {@code engine.signon}.
 */
class SpringSecurityStaysOff implements AutoConfigurationImportFilter {

  private static final String[] OF_SPRING_SECURITY = {"org.springframework.boot.autoconfigure.security.",
      "org.springframework.boot.actuate.autoconfigure.security."};

  @Override
  public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      wanted[i] = names[i] == null || !isOfSpringSecurity(names[i]);
    }
    return wanted;
  }

  private static boolean isOfSpringSecurity(String name) {
    for (var start : OF_SPRING_SECURITY) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
