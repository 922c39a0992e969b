package dk.roedtraad.persistence;

import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {

  private static final String SELECT_PERSON = "select id, first_name, last_name, email, phone from person ";
  private static final String INSERT_PERSON =
      Inserts.unlessThere("person", "id", "id", "first_name", "last_name", "email", "phone", "created_at");
  private static final String INSERT_SCHOOL = Inserts.unlessThere("school", "code", "code", "name", "created_at");

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final Clock clock;

  JdbcPeople(JdbcClient db, JdbcTemplate batches, Clock clock) {
    this.db = db;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(String id) {
    return db.sql(SELECT_PERSON + "where id = ?").param(id).query(this::person).optional();
  }

  @Override
  public List<Person> findAll(Collection<String> ids) {
    return ids.isEmpty() ? List.of()
        : db.sql(SELECT_PERSON + "where id in (:ids)").param("ids", ids).query(this::person).list();
  }

  @Override
  public Set<String> withEmail(String address) {
    return Set.copyOf(db.sql("select id from person where lower(email) = lower(?)").param(address).query(String.class)
        .list());
  }

  @Override
  public void ensureAll(Collection<Person> people) {
    var now = Times.toDatabase(clock.instant());
    batches.batchUpdate(INSERT_PERSON, people.stream().map(person -> new Object[] {person.id(), person.firstName(),
        person.lastName(), person.email(), person.phone(), now, person.id()}).toList());
  }

  /** In one order, so that two who lock the same people do not wait for each other. */
  @Override
  public void lock(Collection<String> ids) {
    if (!ids.isEmpty()) {
      db.sql("select id from person where id in (:ids) order by id for update").param("ids", ids).query(String.class)
          .list();
    }
  }

  @Override
  public void markAccountsMade(Collection<String> ids) {
    if (!ids.isEmpty()) {
      db.sql("update person set account_made = true where id in (:ids)").param("ids", ids).update();
    }
  }

  @Override
  public Set<String> withAccountMade(Collection<String> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(
        db.sql("select id from person where account_made = true and id in (:ids)").param("ids", ids)
            .query(String.class).list());
  }

  @Override
  public Set<String> withFailedAddress(Collection<String> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(
        db.sql("select id from person where address_failed_at is not null and id in (:ids)").param("ids", ids)
            .query(String.class).list());
  }

  @Override
  public void remove(String id) {
    db.sql("delete from calendar_link where person_id = ?").param(id).update();
    db.sql("delete from password_link where person_id = ?").param(id).update();
    db.sql("delete from calendar_entry where person_id = ?").param(id).update();
    db.sql("delete from first_login where user_id = ?").param(id).update();
    db.sql("delete from login_id where user_id = ?").param(id).update();
    db.sql("delete from person where id = ?").param(id).update();
  }

  @Override
  public Optional<School> findSchool(String code) {
    return db.sql("select code, name from school where code = ?").param(code).query(this::school).optional();
  }

  @Override
  public List<School> schools() {
    return db.sql("select code, name from school order by code").query(this::school).list();
  }

  @Override
  public void ensureSchool(School school) {
    db.sql(INSERT_SCHOOL)
        .params(school.code(), school.name(), Times.toDatabase(clock.instant()), school.code()).update();
  }

  private Person person(ResultSet row, int number) throws SQLException {
    return new Person(row.getString("id"), row.getString("first_name"), row.getString("last_name"),
        row.getString("email"), row.getString("phone"));
  }

  private School school(ResultSet row, int number) throws SQLException {
    return new School(row.getString("code"), row.getString("name"));
  }
}
