package dk.roedtraad.web;

import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The entries of the audit as lines of a table to take along. */
final class AuditTable {

  static final List<String> HEADINGS = List.of("Dato", "Klokken", "Hvem", "Brugernavn", "Hvad", "Kode",
      "Ved hvad", "Navn", "Id", "Om hvem", "Om brugernavn", "Før", "Nu");

  private AuditTable() {}

  /** @param names what people are called, by their ids */
  static List<Object> cells(AuditEntry entry, UnaryOperator<String> names) {
    var at = entry.at().atZone(CopenhagenTime.ZONE);
    return Arrays.asList(at.toLocalDate(), DanishDates.clock(at.toLocalTime()), names.apply(entry.actorId()),
        entry.actorId(), entry.kind().danishName(), entry.kind().name(), entry.object().kind().danishName(),
        entry.object().name(), entry.object().id(), names.apply(entry.personId()), entry.personId(),
        names.apply(entry.before()), names.apply(entry.after()));
  }
}
