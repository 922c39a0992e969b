package dk.roedtraad.persistence;

import dk.roedtraad.application.login.LoginIds;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoginIds implements LoginIds {

  private final JdbcClient db;

  JdbcLoginIds(JdbcClient db) {
    this.db = db;
  }

  private record Row(String userId, String login) {}

  @Override
  public Optional<String> userOf(String login) {
    return db.sql("select user_id from login_id where login = ?").param(login).query(String.class).optional();
  }

  @Override
  public Map<String, String> all() {
    return db.sql("select user_id, login from login_id").query(Row.class).list().stream()
        .collect(Collectors.toMap(Row::userId, Row::login));
  }

  @Override
  public boolean remove(String userId) {
    return db.sql("delete from login_id where user_id = ?").param(userId).update() > 0;
  }

  @Override
  public void put(String userId, String login) {
    remove(userId);
    db.sql("insert into login_id (user_id, login) values (?, ?)").params(userId, login).update();
  }
}
