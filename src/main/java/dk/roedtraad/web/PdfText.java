package dk.roedtraad.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * What a document prints for a text. Every character that one of the embedded fonts has is printed as it is, emoji too;
 * any other is named by its number, "[tegn U+4E2D]": a character may be poor to read, but none is lost without a word.
 */
@Component
class PdfText {

  /** In the order in which the style sheet falls back from one to the next. */
  static final List<String> FONTS = List.of("NotoSans-Regular", "DejaVuSans", "NotoEmoji-Regular");

  private final List<CmapLookup> characters;

  PdfText() {
    this.characters = FONTS.stream().map(PdfText::charactersOf).toList();
  }

  static InputStream open(String font) {
    return PdfText.class.getResourceAsStream("/fonts/" + font + ".ttf");
  }

  String printable(Object value) {
    var text = String.valueOf(value).replace("\r\n", "\n").replace('\r', '\n');
    var printable = new StringBuilder();
    text.codePoints().forEach(character -> {
      if (character == '\n' || character == '\t' || canBePrinted(character)) {
        printable.appendCodePoint(character);
      } else {
        printable.append("[tegn U+").append(String.format("%04X", character)).append(']');
      }
    });
    return printable.toString();
  }

  private boolean canBePrinted(int character) {
    return !Character.isISOControl(character)
        && characters.stream().anyMatch(font -> font.getGlyphId(character) != 0);
  }

  private static CmapLookup charactersOf(String font) {
    try (var file = new RandomAccessReadBuffer(open(font)); var parsed = new TTFParser().parse(file)) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
