package dk.roedtraad.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine, driven by Playwright, which is told to download none of its own. */
public final class Chromium {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private static Browser browser;

  private Chromium() {}

  /** Looks at the system property {@code roedtraad.chromium} first, then along the {@code PATH}. */
  public static Optional<Path> find() {
    var configured = Stream.ofNullable(System.getProperty("roedtraad.chromium")).map(Path::of);
    var onPath = Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(configured, onPath).filter(Files::isExecutable).findFirst();
  }

  /** Skips the running test where there is no browser, or fails it with {@code roedtraad.required.browser=true}. */
  public static void needed() {
    TestMachine.needs("browser", find().isPresent(), "No Chromium on the PATH. Install it (Debian: apt-get install "
        + "chromium) or name it with -Droedtraad.chromium=<file>.");
  }

  /**
   * The one headless browser of this JVM, which ends with it: it takes longer to start than most tests take. Skips or
   * fails as {@link #needed()} where there is none.
   */
  public static synchronized Browser browser() {
    needed();
    if (browser == null) {
      var playwright = Playwright.create();
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      browser = launch(playwright);
    }
    return browser;
  }

  /** A headless browser; close it together with the {@code Playwright} that started it. */
  public static Browser launch(Playwright playwright) {
    return playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(find().orElseThrow())
        .setHeadless(true)
        .setArgs(ARGUMENTS));
  }
}
