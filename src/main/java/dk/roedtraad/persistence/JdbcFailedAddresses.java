package dk.roedtraad.persistence;

import dk.roedtraad.application.address.FailedAddresses;
import dk.roedtraad.application.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFailedAddresses implements FailedAddresses {

  private final JdbcClient db;

  JdbcFailedAddresses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void mark(String personId, String address, Instant at) {
    db.sql("""
        update person set address_failed_at = ? where id = ? and lower(email) = lower(?) and address_failed_at is null
        """).params(Times.toDatabase(at), personId, address).update();
  }

  @Override
  public List<String> notAskedFor() {
    return db.sql("""
        select id from person where address_failed_at is not null and address_correction_id is null order by id
        """).query(String.class).list();
  }

  @Override
  public boolean claim(String personId, String correctionId) {
    return db.sql("""
        update person set address_correction_id = ?
        where id = ? and address_failed_at is not null and address_correction_id is null
        """).params(correctionId, personId).update() == 1;
  }

  @Override
  public Optional<Failed> find(String correctionId) {
    return db.sql("""
        select id, first_name, last_name, email, phone, address_failed_at from person where address_correction_id = ?
        """).param(correctionId)
        .query((row, number) -> new Failed(new Person(row.getString("id"), row.getString("first_name"),
            row.getString("last_name"), row.getString("email"), row.getString("phone")),
            Times.fromDatabase(row, "address_failed_at")))
        .optional();
  }

  @Override
  public void correct(String personId, String address) {
    db.sql("update person set email = ?, address_failed_at = null, address_correction_id = null where id = ?")
        .params(address, personId).update();
  }

  @Override
  public boolean belongsToSomebodyElse(String address, String personId) {
    return db.sql("select count(*) from person where id <> :id and (id = :address or lower(email) = :address)")
        .param("id", personId).param("address", address).query(Integer.class).single() > 0;
  }

  @Override
  public Optional<String> lastFailedMail(String personId) {
    return db.sql("select id from mail where recipient_id = ? and status = 'FAILED' order by failed_at desc, id")
        .param(personId).query(String.class).list().stream().findFirst();
  }

  @Override
  public List<String> cohortsOf(String personId) {
    return db.sql("""
        select id from cohort where coordinator_id = :person or exists (select 1 from course
          where cohort_id = cohort.id and (leader_id = :person or coach_id = :person or manager_id = :person))
          or exists (select 1 from mail where mail.cohort_id = cohort.id and recipient_id = :person)
        order by case status when 'LAUNCHED' then 0 when 'PLANNED' then 1 else 2 end, created_at desc
        """).param("person", personId).query(String.class).list();
  }
}
