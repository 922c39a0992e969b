package dk.roedtraad.persistence;

import dk.roedtraad.application.privacy.DataRequest;
import dk.roedtraad.application.privacy.DataRequest.Kind;
import dk.roedtraad.application.privacy.DataRequests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDataRequests implements DataRequests {

  private static final String SELECT = """
      select id, person_id, pseudonym_id, kind, requested_by, requested_at, confirmed_at, fetched_at, ended_at
      from data_request\s""";

  private final JdbcClient db;

  JdbcDataRequests(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(DataRequest request) {
    db.sql("""
        insert into data_request (id, person_id, pseudonym_id, kind, requested_by, requested_at)
        values (?, ?, ?, ?, ?, ?)""").params(request.id(), request.personId(), request.pseudonymId(),
        request.kind().name(), request.requestedBy(), Times.toDatabase(request.requestedAt())).update();
  }

  @Override
  public Optional<DataRequest> find(String id) {
    return db.sql(SELECT + "where id = ?").param(id).query(this::request).optional();
  }

  @Override
  public List<DataRequest> all() {
    return db.sql(SELECT + "order by requested_at desc, id").query(this::request).list();
  }

  @Override
  public boolean confirm(String id, String confirmedBy, Instant at) {
    return db.sql("update data_request set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
        .params(confirmedBy, Times.toDatabase(at), id).update() == 1;
  }

  @Override
  public void markFetched(String id, Instant at) {
    db.sql("update data_request set fetched_at = ? where id = ? and fetched_at is null")
        .params(Times.toDatabase(at), id).update();
  }

  @Override
  public void end(String id, Instant at) {
    db.sql("update data_request set ended_at = ? where id = ? and ended_at is null").params(Times.toDatabase(at), id)
        .update();
  }

  private DataRequest request(ResultSet row, int number) throws SQLException {
    return new DataRequest(row.getString("id"), row.getString("person_id"), row.getString("pseudonym_id"),
        Kind.valueOf(row.getString("kind")), row.getString("requested_by"), Times.fromDatabase(row, "requested_at"),
        Times.fromDatabase(row, "confirmed_at"), Times.fromDatabase(row, "fetched_at"),
        Times.fromDatabase(row, "ended_at"));
  }
}
