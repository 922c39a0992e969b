package dk.roedtraad.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Pages outside the web applications, from the templates in {@code src/main/resources/pages}. They need no script, and
 * no browser keeps them: a page can be about one person.
 */
@Component
class Pages {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).strictSections(true)
      .emptyStringIsFalse(true).withLoader(Pages::open);
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final String root;

  Pages(@Value("${roedtraad.base-url}") String baseUrl) {
    this.root = URI.create(baseUrl).getRawPath().replaceAll("/+$", "") + "/";
  }

  /** The path of Tasklist as browsers know it, also behind a proxy that adds a folder of its own. */
  String tasklist() {
    return root + "camunda/app/tasklist/default/";
  }

  /**
   * A page as an answer.
   *
   * @param template its name, without suffix
   * @param values what the template names beside {@code title}
   */
  ResponseEntity<String> answer(int status, String template, String title, Map<String, ?> values) {
    return ResponseEntity.status(status).contentType(HTML).header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex, nofollow").body(write(template, title, values));
  }

  private String write(String template, String title, Map<String, ?> values) {
    var all = new HashMap<String, Object>(values);
    all.put("title", title);
    all.put("root", root);
    return templates.computeIfAbsent(template, this::compile).execute(all);
  }

  private Template compile(String name) {
    try (var reader = open(name + ".html")) {
      return compiler.compile(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Reader open(String file) {
    return new InputStreamReader(Pages.class.getResourceAsStream("/pages/" + file), StandardCharsets.UTF_8);
  }
}
