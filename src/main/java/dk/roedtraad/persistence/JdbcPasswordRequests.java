package dk.roedtraad.persistence;

import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.password.PasswordRequestStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasswordRequests implements PasswordRequestStore {

  private final JdbcClient db;

  JdbcPasswordRequests(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(String id, String address, Instant askedAt) {
    db.sql("insert into password_request (id, address, asked_at) values (?, ?, ?)")
        .params(id, address, Times.toDatabase(askedAt)).update();
  }

  @Override
  public void removeAskedBefore(Instant moment) {
    db.sql("delete from password_request where asked_at < ?").param(Times.toDatabase(moment)).update();
  }

  @Override
  public List<String> open(int max) {
    return db.sql("select id from password_request order by asked_at, id fetch first :max rows only")
        .param("max", max).query(String.class).list();
  }

  @Override
  public Optional<String> take(String id) {
    var address = db.sql("select address from password_request where id = ?").param(id).query(String.class).optional();
    return db.sql("delete from password_request where id = ?").param(id).update() == 1 ? address : Optional.empty();
  }

  @Override
  public int mailsSince(MailKind kind, String personId, Instant moment) {
    return db.sql("""
        select count(*) from mail where recipient_id = ? and kind = ? and created_at > ?
        """).params(personId, kind.name(), Times.toDatabase(moment)).query(Integer.class).single();
  }
}
