package dk.roedtraad.application.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where requests are kept. Every call joins the transaction of its caller. */
public interface DataRequests {

  void add(DataRequest request);

  Optional<DataRequest> find(String id);

  /** The newest first. */
  List<DataRequest> all();

  /** @return false where it was confirmed before */
  boolean confirm(String id, String confirmedBy, Instant at);

  /** Keeps when the export was taken the first time. */
  void markFetched(String id, Instant at);

  void end(String id, Instant at);
}
