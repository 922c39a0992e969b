package dk.roedtraad.web;

import dk.roedtraad.application.QuietError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A file that is written while it is sent, so that one of any length fits. If it breaks on its way, so does the
 * connection ({@link UnforeseenErrorAdvice}): nobody takes a part for the whole.
 */
final class SentFile {

  /** What stands in it. */
  interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  private SentFile() {}

  static void send(HttpServletResponse response, MediaType type, String name, Content content) throws IOException {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
    write(response, type, content);
  }

  /**
   * As {@link #send}, of something that is shown and not kept.
   *
   * @throws RuntimeException the content's own, without words that may be somebody's: once a part is out, the server logs
   *     the error as it was first thrown
   */
  static void write(HttpServletResponse response, MediaType type, Content content) throws IOException {
    response.setContentType(type.toString());
    try {
      content.writeTo(response.getOutputStream());
    } catch (RuntimeException broken) {
      if (!response.isCommitted()) {
        // What is told of the error is no file, and no end of one. The server lets a header be changed, not taken away.
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().build().toString());
      }
      throw QuietError.of(broken);
    }
  }
}
