package dk.roedtraad.web;

import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The entries of the audit as a table to take along. */
final class AuditTable {

  private static final List<String> HEADINGS = List.of("Dato", "Klokken", "Hvem", "Brugernavn", "Hvad", "Kode",
      "Ved hvad", "Navn", "Id", "Om hvem", "Om brugernavn", "Før", "Nu");

  private AuditTable() {}

  /** At most so many of the entries, the newest first; a last line says so where there are more, and how to get them. */
  static Table of(List<AuditEntry> entries, UnaryOperator<String> names, int most) {
    var rows = new ArrayList<>(entries.stream().limit(most).map(entry -> cells(entry, names)).toList());
    if (entries.size() > most) {
      rows.add(List.of(rest(most, entries.get(most - 1).at())));
    }
    return new Table("Logbog", HEADINGS, rows);
  }

  private static String rest(int most, Instant oldest) {
    return String.format(Locale.forLanguageTag("da-DK"), "Der er flere handlinger, end de %,d, der kan være i filen. "
        + "Hent resten ved at vælge %s under »Til og med«. Vælg også »Fra og med«, hvis det stadig er for mange.", most,
        DanishDates.longDate(CopenhagenTime.dayOf(oldest)));
  }

  private static List<Object> cells(AuditEntry entry, UnaryOperator<String> names) {
    var at = entry.at().atZone(CopenhagenTime.ZONE);
    return Arrays.asList(at.toLocalDate(), DanishDates.clock(at.toLocalTime()), names.apply(entry.actorId()),
        entry.actorId(), entry.kind().danishName(), entry.kind().name(), entry.object().kind().danishName(),
        entry.object().name(), entry.object().id(), names.apply(entry.personId()), entry.personId(),
        names.apply(entry.before()), names.apply(entry.after()));
  }
}
