package dk.roedtraad.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments in the database: always with their zone, always written in UTC. */
final class Times {

  private Times() {}

  static OffsetDateTime toDatabase(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  static Instant fromDatabase(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
