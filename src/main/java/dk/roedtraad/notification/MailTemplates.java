package dk.roedtraad.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.MailRenderer;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.RenderedMail;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renders mails from the Mustache templates in {@code src/main/resources/mail}.
 *
 * <p>A template sees the components of its {@link MailContent} and, around them, {@code recipientName},
 * {@code tasklistUrl}, {@code taskUrl}, {@code exportUrl}, {@code overviewUrl}, {@code replyTo}, {@code singleSignOn} and
 * (in HTML) {@code subject}. A name that is neither, and a
 * missing value, fails: no mail leaves with a hole in it. What may be missing stands in a section.
 */
@Component
class MailTemplates implements MailRenderer {

  private static final String FOLDER = "/mail/";

  private final String tasklistUrl;
  private final String taskUrl;
  private final String exportUrl;
  private final String overviewUrl;
  private final MailProperties properties;
  private final LoginWay way;
  private final CalendarInvitation calendars;
  private final Mustache.Compiler plain;
  private final Mustache.Compiler html;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  MailTemplates(@Value("${roedtraad.base-url}") String baseUrl, MailProperties properties,
      CalendarInvitation calendars, LoginWay way) {
    var base = baseUrl.replaceAll("/+$", "");
    this.tasklistUrl = base + "/camunda/app/tasklist/default/";
    this.taskUrl = base + "/opgave/";
    this.exportUrl = base + "/mine-oplysninger/";
    this.overviewUrl = base + "/camunda/app/cockpit/default/#/forloeb";
    this.properties = properties;
    this.calendars = calendars;
    this.way = way;
    var strict = Mustache.compiler().strictSections(true).emptyStringIsFalse(true).withFormatter(DanishText::of)
        .withLoader(MailTemplates::open);
    this.plain = strict.escapeHTML(false);
    this.html = strict.escapeHTML(true);
  }

  @Override
  public RenderedMail render(OutgoingMail mail) {
    var name = mail.content().template();
    var frame = new HashMap<String, Object>(Map.of("recipientName", mail.recipient().name(), "tasklistUrl", tasklistUrl,
        "taskUrl", taskUrl, "exportUrl", exportUrl, "overviewUrl", overviewUrl, "replyTo", properties.replyTo()));
    frame.put("singleSignOn", way.singleSignOn().orElse(null));
    var subject = oneLine(render(name + ".subject", plain, mail.content(), frame));
    frame.put("subject", subject);
    var text = render(name + ".txt", plain, mail.content(), frame);
    var page = render(name + ".html", html, mail.content(), frame);
    if (mail.calendar() == null) {
      return new RenderedMail(subject, text, page, null, null);
    }
    return new RenderedMail(subject, text, page, calendars.of(mail.calendar(), mail.recipient()),
        mail.calendar().method());
  }

  private String render(String file, Mustache.Compiler compiler, MailContent content, Map<String, Object> frame) {
    try {
      var text = new StringWriter();
      compiled.computeIfAbsent(file, missing -> compile(missing, compiler)).execute(content, frame, text);
      return text.toString();
    } catch (MustacheException hole) {
      throw new IllegalStateException("The mail template " + file + " could not be filled in: " + hole.getMessage()
          + ". Give " + content.getClass().getSimpleName() + " a value for it, or correct the template.", hole);
    }
  }

  private static Template compile(String file, Mustache.Compiler compiler) {
    try (var reader = open(file)) {
      return compiler.compile(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Reader open(String file) {
    var stream = MailTemplates.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("There is no mail template " + FOLDER + file + " on the class path.");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /** A name that somebody typed with a line break must not become a header of its own. */
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
