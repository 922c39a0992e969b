package dk.roedtraad.web;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.list.ListFormat;
import dk.roedtraad.application.list.ListReader;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request that brings a list. */
final class UploadedList {

  private UploadedList() {}

  /**
   * The raw bytes, because the file's encoding is found out, not declared; no more of them than a list may have.
   *
   * @throws Refusal 413 for a file that is larger
   */
  static byte[] read(InputStream body, ListFormat<?> format) throws IOException {
    var file = body.readNBytes(ListReader.MAX_BYTES + 1);
    if (file.length > ListReader.MAX_BYTES) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, format.tooLarge());
    }
    return file;
  }
}
