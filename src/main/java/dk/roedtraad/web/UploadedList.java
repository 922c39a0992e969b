package dk.roedtraad.web;

import dk.roedtraad.application.list.ListReader;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request that brings a list. */
final class UploadedList {

  private UploadedList() {}

  /**
   * The raw bytes, because the file's encoding is found out, not declared. One byte more than a list may have tells its
   * reader that the file is too large, and no more of it needs to be held.
   */
  static byte[] read(InputStream body) throws IOException {
    return body.readNBytes(ListReader.MAX_BYTES + 1);
  }
}
