package dk.roedtraad.support;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A file that a test hands to a browser. */
public final class TextFile {

  private TextFile() {}

  public static FilePayload named(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
