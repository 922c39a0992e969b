package dk.roedtraad.persistence;

import dk.roedtraad.application.password.LinkPurpose;
import dk.roedtraad.application.password.PasswordLink;
import dk.roedtraad.application.password.PasswordLinks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasswordLinks implements PasswordLinks {

  private final JdbcClient db;

  JdbcPasswordLinks(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(String tokenHash, PasswordLink link) {
    db.sql("insert into password_link (token_hash, person_id, purpose, created_at, expires_at) values (?, ?, ?, ?, ?)")
        .params(tokenHash, link.personId(), link.purpose().name(), Times.toDatabase(link.createdAt()),
            Times.toDatabase(link.expiresAt()))
        .update();
  }

  @Override
  public Optional<PasswordLink> find(String tokenHash) {
    return db.sql("select * from password_link where token_hash = ?").param(tokenHash)
        .query((row, number) -> new PasswordLink(row.getString("person_id"),
            LinkPurpose.valueOf(row.getString("purpose")), Times.fromDatabase(row, "created_at"),
            Times.fromDatabase(row, "expires_at")))
        .optional();
  }

  @Override
  public int removeOf(String personId) {
    return db.sql("delete from password_link where person_id = ?").param(personId).update();
  }

  @Override
  public void removeExpiredBefore(Instant moment) {
    db.sql("delete from password_link where expires_at < ?").param(Times.toDatabase(moment)).update();
  }

  @Override
  public void markChosen(String personId, Instant at) {
    db.sql("update person set password_chosen_at = ? where id = ?").params(Times.toDatabase(at), personId).update();
  }

  @Override
  public boolean isNewUser(String personId) {
    return db.sql("select count(*) from person where id = ? and account_made = true and password_chosen_at is null")
        .param(personId).query(Integer.class).single() > 0;
  }
}
