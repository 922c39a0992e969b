package dk.roedtraad.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a request to {@code /engine-rest} or {@code /api} brings to show who makes it. */
public interface Credentials {

  /**
   * Somebody who may come in.
   *
   * @param bySession whether a browser sent it by itself, so that every change must carry the session's token
   */
  record Found(String userId, boolean bySession) {}

  /**
   * Who it is; empty for nobody.
   *
   * @param isEngineRest whether it goes to the engine's own interface, which is for programs
   * @throws RuntimeException around a {@code Refusal} for somebody who has to wait
   */
  Optional<Found> in(HttpServletRequest request, boolean isEngineRest);

  /** What a program is asked for, as in {@code WWW-Authenticate}. */
  String challenge();
}
