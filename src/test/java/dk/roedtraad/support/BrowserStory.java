package dk.roedtraad.support;

import org.junit.jupiter.api.BeforeEach;

/** Stories told in a real browser; where there is none, each of them is reported as skipped. */
public abstract class BrowserStory extends CourseStory {

  @BeforeEach
  void needsBrowser() {
    Chromium.needed();
  }

  /** Opens a window of that size, with a login of its own; close it. */
  protected TasklistPage window(int width, int height) {
    return new TasklistPage(port, width, height);
  }
}
