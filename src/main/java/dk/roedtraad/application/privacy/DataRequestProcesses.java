package dk.roedtraad.application.privacy;

/** "Indsigt og sletning (GDPR)" in the engine. */
public interface DataRequestProcesses {

  /** What an instance can be told. */
  enum News {
    CONFIRMED, CANCELLED, FETCHED
  }

  /** Starts the process. Its variables name nobody. */
  void start(String requestId, DataRequest.Kind kind);

  /** @return false where nobody waits for it any more */
  boolean tell(String requestId, News news);
}
