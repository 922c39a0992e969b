package dk.roedtraad.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Makes documents to keep from the templates in {@code src/main/resources/pdf}: tagged for screen readers, with their
 * fonts inside. Text is escaped, so whatever people have written is printed and never obeyed.
 */
@Component
class PdfDocuments {

  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private final Mustache.Compiler compiler;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  PdfDocuments(PdfText text) {
    this.compiler = Mustache.compiler().escapeHTML(true).strictSections(true).emptyStringIsFalse(true)
        .zeroIsFalse(true).withFormatter(text::printable).withLoader(PdfDocuments::open);
  }

  /** @param values what the template names */
  byte[] write(String template, Map<String, Object> values) {
    var page = page(template, values);
    var document = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).withHtmlContent(page, null)
          .useFont(() -> PdfText.open("NotoSans-Regular"), "Noto Sans", NORMAL, FontStyle.NORMAL, true)
          .useFont(() -> PdfText.open("NotoSans-Bold"), "Noto Sans", BOLD, FontStyle.NORMAL, true)
          .useFont(() -> PdfText.open("DejaVuSans"), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true)
          .useFont(() -> PdfText.open("NotoEmoji-Regular"), "Noto Emoji", NORMAL, FontStyle.NORMAL, true)
          .toStream(document).run();
    } catch (IOException e) {
      throw new UncheckedIOException("The document '" + template + "' could not be written.", e);
    }
    return document.toByteArray();
  }

  /** As {@link #write}, as a web page. */
  String page(String template, Map<String, Object> values) {
    return templates.computeIfAbsent(template, this::compile).execute(values);
  }

  private Template compile(String name) {
    try (var reader = open(name)) {
      return compiler.compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    return new InputStreamReader(PdfDocuments.class.getResourceAsStream("/pdf/" + name), StandardCharsets.UTF_8);
  }
}
