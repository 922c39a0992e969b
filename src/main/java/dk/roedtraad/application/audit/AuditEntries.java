package dk.roedtraad.application.audit;

import java.util.List;

/** Where entries are kept. There is no way to change one. Every call joins the transaction of its caller. */
public interface AuditEntries {

  void add(AuditEntry entry);

  /** The newest first. */
  List<AuditEntry> find(AuditQuestion question);
}
