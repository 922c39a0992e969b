package dk.roedtraad.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A refusal by a filter, in the shape of the engine's REST interface, which Tasklist shows as it is. */
public final class JsonRefusal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRefusal() {}

  /** @param message Danish: what is wrong and what to do now */
  public static void write(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream()
        .write(JSON.writeValueAsString(Map.of("type", "Refusal", "message", message)).getBytes(StandardCharsets.UTF_8));
  }
}
