package vn.tracuu.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a PDF does not embed: always the one that PDFBox brings. Its own mapper
 * scans all fonts of the system and writes a list of them into the home folder; text needs neither,
 * and the same file must give the same text on every machine.
 */
final class PlainFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private PlainFonts(TrueTypeFont font) {
    this.font = font;
  }

  /** Makes it PDFBox's mapper, for the whole program. */
  static void use() {
    try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT), FONT)) {
      RandomAccessReadBuffer bytes = RandomAccessReadBuffer.createBufferFromStream(in);
      FontMappers.set(new PlainFonts(new TTFParser().parse(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("PDFBox's own font cannot be read", e);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox allows no OpenType font here
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, true);
  }
}
