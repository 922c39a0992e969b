package dk.roedtraad.persistence;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.privacy.PersonalDataRegistry;
import dk.roedtraad.application.privacy.PersonalDataStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real store, without the rest of the application. */
public final class PersonalDataStores {

  private PersonalDataStores() {}

  public static PersonalDataStore of(PersonalDataRegistry registry, JdbcClient db, OwnTransaction own) {
    return new JdbcPersonalData(registry, db, own);
  }
}
