package dk.roedtraad.application.privacy;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.portfolio.PortfolioService;
import dk.roedtraad.application.privacy.DataExport.Entry;
import dk.roedtraad.application.privacy.DataExport.Fact;
import dk.roedtraad.application.privacy.DataExport.Section;
import dk.roedtraad.application.privacy.PersonalDataStore.Found;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is kept about a person. Whoever calls has seen to it that it is for that person. */
@Service
public class DataExportService {

  private final PersonalDataStore store;
  private final PersonErasure people;
  private final People names;
  private final PortfolioService portfolios;
  private final PersonalDataRegistry registry;

  DataExportService(PersonalDataStore store, PersonErasure people, People names, PortfolioService portfolios,
      PersonalDataRegistry registry) {
    this.store = store;
    this.people = people;
    this.names = names;
    this.portfolios = portfolios;
    this.registry = registry;
  }

  /** @param person who is signed in, and whose data it is */
  @Transactional(readOnly = true)
  public DataExport of(SignedInUser person, DataRequest request) {
    var labels = labels();
    var found = store.of(people.subject(person.id(), request.pseudonymId()));
    return new DataExport(names.nameOf(person.id()), person.is(Group.LEADER) ? portfolios.of(person) : null,
        found.stream().map(table -> section(table, labels)).toList());
  }

  private Map<String, String> labels() {
    var labels = new HashMap<String, String>();
    registry.columns().stream().filter(PersonalColumn::isPersonal)
        .forEach(column -> labels.put(column.table() + "." + column.name(), column.what()));
    return labels;
  }

  private static String inWords(String table, String column, String value) {
    return table.equals("audit_entry") && column.equals("kind") ? AuditKind.valueOf(value).danishName() : value;
  }

  private Section section(Found found, Map<String, String> labels) {
    return new Section(registry.titleOf(found.table()), found.table(), found.rows().stream()
        .map(row -> new Entry(row.entrySet().stream().map(cell -> new Fact(
            labels.getOrDefault(found.table() + "." + cell.getKey(), cell.getKey()), cell.getKey(),
            inWords(found.table(), cell.getKey(), cell.getValue())))
            .toList())).toList());
  }
}
