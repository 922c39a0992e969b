package dk.roedtraad.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who fills in forms without a mouse: the tabulator, the space bar, Enter, and what one types. */
public final class Keyboard {

  private static final int MOST_STOPS = 150;

  /** What has the focus: what it is, the field it belongs to, and whether something is chosen there already. */
  private static final String FOCUSED = """
      () => {
        const it = document.activeElement;
        const field = (it.id.match(/Field_[A-Za-z0-9]+/) || [''])[0];
        const group = it.name && it.type === 'radio'
          ? [...document.getElementsByName(it.name)].some(one => one.checked) : it.checked;
        const kind = it.matches('button[type=button], button[ng-click]') && /^(Indsend|Start)$/.test(it.textContent.trim())
          ? 'send'
          : it.hasAttribute('aria-expanded') && it.closest('.fjs-container') && it.tagName !== 'INPUT' ? 'fold'
          : it.tagName === 'TEXTAREA' ? 'text'
          : it.tagName !== 'INPUT' ? 'other'
          : it.closest('.fjs-form-field-datetime') ? (it.id.endsWith('-time') ? 'time' : 'date')
          : it.closest('.fjs-form-field-number') ? 'number'
          : it.type;
        return [kind, field, String(Boolean(kind === 'fold' ? it.getAttribute('aria-expanded') === 'true' : group)),
          it.outerHTML.slice(0, 120)];
      }""";

  private final Page page;
  private final Map<String, String> answers;
  private final List<String> stops = new ArrayList<>();

  /** @param answers what to type, or which choice to take (counted from 0), by the id of the field */
  public Keyboard(Page page, Map<String, String> answers) {
    this.page = page;
    this.answers = answers;
  }

  /** Goes from where the focus is through every field, fills in each, and presses the button that sends. */
  public void fillInAndSend() {
    while (stops.size() < MOST_STOPS) {
      var focused = focused();
      stops.add(String.join(" ", focused));
      if (focused.get(0).equals("send")) {
        page.keyboard().press("Enter");
        return;
      }
      fillIn(focused.get(0), focused.get(1), Boolean.parseBoolean(focused.get(2)));
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard never comes to the button that sends:\n" + String.join("\n", stops));
  }

  /** Every stop so far, in order; for the message of a test that fails. */
  public List<String> stops() {
    return stops;
  }

  private void fillIn(String kind, String field, boolean chosen) {
    switch (kind) {
      case "fold" -> press("Enter", !chosen);
      case "radio" -> choose(field, chosen);
      case "checkbox" -> press("Space", !chosen);
      case "text" -> write(field);
      case "number" -> type(answers.getOrDefault(field, "2"));
      case "date" -> type(answers.getOrDefault(field, "12.01.2027"));
      case "time" -> type(answers.getOrDefault(field, "10:00"));
      case "file" -> chooseFile();
      default -> { }
    }
  }

  /** Goes on when the page has said what it thinks of the file. */
  private void chooseFile() {
    page.waitForFileChooser(() -> page.keyboard().press("Space"))
        .setFiles(TextFile.named("deltagere.csv", answers.get("file")));
    assertThat(page.locator("[role=status]:not(:empty)").first()).not().hasText(Pattern.compile(" …$"));
  }

  private void choose(String field, boolean chosen) {
    press("Space", !chosen);
    for (int down = 0; down < Integer.parseInt(answers.getOrDefault(field, "0")); down++) {
      page.keyboard().press("ArrowDown");
    }
  }

  private void press(String key, boolean needed) {
    if (needed) {
      page.keyboard().press(key);
    }
  }

  private void type(String text) {
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }

  /** An answer of the test's own by key; any other at once, as the page draws itself anew after every key. */
  private void write(String field) {
    if (answers.containsKey(field)) {
      type(answers.get(field));
    } else {
      page.keyboard().press("Control+A");
      page.keyboard().insertText("Skrevet uden mus – æ, ø og å.");
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> focused() {
    return (List<String>) page.evaluate(FOCUSED);
  }
}
