package dk.roedtraad.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tasklist in a browser of its own (its own cookies), used as a person uses it. */
public final class TasklistPage implements AutoCloseable {

  /** Only a broken page takes so long; a busy machine may come near it. */
  private static final int PATIENCE = 45_000;
  private static final int A_MOMENT = 5_000;
  private static final int ATTEMPTS = 12;
  /** As Angular marks it; asked for without a script, which would fail on a page that is just being left. */
  private static final String EMPTIED = ".form-signin input[type=text].ng-empty";

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> faults = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /** Opens a browser window of that size; nobody is logged in. */
  public TasklistPage(int port, int width, int height) {
    context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height)
        .setLocale("en-US").setTimezoneId("Europe/Copenhagen"));
    context.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE / 3.0);
    page = context.newPage();
    base = "http://localhost:" + port + "/camunda/app/tasklist/default/";
    listen();
  }

  private TasklistPage(BrowserContext context, Page page, String base) {
    this.context = context;
    this.page = page;
    this.base = base;
    listen();
  }

  /** Also for files from the first moment: a key pressed right after the browser was told to listen can overtake that. */
  private void listen() {
    page.onFileChooser(chooser -> { });
    page.onPageError(faults::add);
    page.onResponse(response -> {
      if (response.status() >= 400 && response.url().contains("/api/")) {
        refused.add(response.request().method() + " " + response.url() + ": " + response.status());
      }
    });
  }

  /** The page itself, for what this class has no word for. */
  public Page page() {
    return page;
  }

  /** Errors of scripts since the window was opened. */
  public List<String> faults() {
    return faults;
  }

  /** Follows a link from a mail; it asks for the login first. */
  public TasklistPage openTaskFromMail(String taskId) {
    page.navigate(base + "#/?task=" + taskId);
    return this;
  }

  /** Opens the form that starts the process of that name, without a mouse. */
  public TasklistPage openStartForm(String process) {
    page.locator(".start-process-action a").press("Enter");
    page.locator(".modal .processes a").filter(new Locator.FilterOptions().setHasText(process)).press("Enter");
    page.locator(".modal .fjs-container .fjs-form-field").first().waitFor();
    return this;
  }

  /** As {@link #open()}, but does not wait until everything is there. */
  public TasklistPage beginToOpen() {
    page.navigate(base, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return this;
  }

  public TasklistPage open() {
    page.navigate(base);
    return this;
  }

  /** Logs in as a person does. */
  public TasklistPage logIn(String user) {
    tryLoggingIn(user, "demo");
    try {
      page.locator(".form-signin").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    } catch (TimeoutError stillThere) {
      throw new AssertionError("%s is not logged in. Refused: %s. The page says: %s. Script faults: %s".formatted(user,
          refused, page.locator("body").innerText(), faults), stillThere);
    }
    return this;
  }

  /**
   * Sends that name and password, and waits for the answer: whoever was faster than the page, which had to find out first
   * that nobody is logged in and emptied the fields, types both again.
   */
  public TasklistPage tryLoggingIn(String user, String password) {
    var answered = new AtomicBoolean();
    Consumer<Response> listener = response -> answered.compareAndSet(false, response.url().contains("/login/"));
    page.onResponse(listener);
    for (int attempt = 1; attempt <= ATTEMPTS && !answered.get(); attempt++) {
      try {
        type(user, password);
        page.waitForCondition(() -> answered.get() || page.locator(EMPTIED).isVisible(),
            new Page.WaitForConditionOptions().setTimeout(A_MOMENT));
      } catch (TimeoutError again) {
        refused.add("attempt " + attempt + " of " + ATTEMPTS + ": " + again.getMessage());
      }
    }
    page.offResponse(listener);
    if (!answered.get()) {
      throw new AssertionError("The login page sent nothing: %s. It says: %s. Script faults: %s".formatted(refused,
          page.locator("body").innerText(), faults));
    }
    return this;
  }

  private void type(String user, String password) {
    var quickly = new Locator.FillOptions().setTimeout(A_MOMENT);
    page.locator(".form-signin input[type=text]").fill(user, quickly);
    page.locator(".form-signin input[type=password]").fill(password, quickly);
    page.locator(".form-signin button[type=submit]").click(new Locator.ClickOptions().setTimeout(A_MOMENT));
  }

  /** The window that opens when one does that; it shares the login. */
  public TasklistPage inAnotherWindow(Runnable opening) {
    return new TasklistPage(context, context.waitForPage(opening), base);
  }

  /** A field of the form that is open, by its id in the {@code .form}. */
  public Locator field(String id) {
    return page.locator(".fjs-container [id$='" + id + "'], .fjs-container [id$='" + id + "-date']").first();
  }

  /** The button that opens and closes what is optional. */
  public Locator fold() {
    return page.locator("[data-roedtraad-fold] > label");
  }

  /** Chooses an answer by its words. */
  public void choose(String fieldLabel, String answer) {
    page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHasText(fieldLabel)).last()
        .getByText(answer, new Locator.GetByTextOptions().setExact(true)).click();
  }

  public void send() {
    page.locator(".form-actions button[ng-click='complete()']").click();
  }

  /** As {@link #send}, also where the button is grey by then, as the page may have seen what is wrong before the click. */
  public void trySending() {
    page.locator(".form-actions button[ng-click='complete()']").click(new Locator.ClickOptions().setForce(true));
  }

  /** The names of the tasks in the list, from the top. */
  public Locator tasks() {
    return page.locator(".tasks-list .task h4");
  }

  /** What Tasklist says in the corner. */
  public Locator message() {
    return page.locator(".page-notifications .alert").last();
  }

  /** The open task's name; waits until its form is there. */
  public Locator title() {
    PlaywrightAssertions.assertThat(page.locator(".form-actions button[ng-click='complete()']")).isVisible();
    return page.locator(".task-card h2.task");
  }

  /** Whether one has to scroll sideways. */
  public boolean isTooWide() {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  }

  /** Keeps a picture under {@code target/screenshots}, to be looked at. */
  public void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"))
        .setFullPage(true));
  }

  /**
   * Keeps what the window shows as a picture of the README. With {@code -Droedtraad.pictures=true} it takes the place of
   * the one that stands there; otherwise it is one to be looked at.
   */
  public void pictureOfTheReadme(String name) {
    var folder = Boolean.getBoolean("roedtraad.pictures") ? Path.of("docs", "pictures") : Path.of("target", "screenshots");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
