package vn.tracuu.ingest.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a DOCX say of fonts, lists and headings; a style inherits what it leaves out.
 */
final class DocxStyles {
  private static final int MAX_ANCESTORS = 20;

  private static final class Style {
    private @Nullable String base;
    private @Nullable String font;
    private @Nullable String list;
    private @Nullable Integer level;
    private boolean heading;
    private boolean hidden;
  }

  /** Reads one property of a style and its ancestors. */
  private interface Property<T> {
    @Nullable T of(Style style);
  }

  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String defaultFont;
  private @Nullable String defaultStyle;

  static DocxStyles of(byte @Nullable [] part, Budget budget) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    if (part != null) {
      Xml xml = new Xml(part, budget);
      xml.children(root -> xml.children(name -> styles.read(xml, name)));
    }
    return styles;
  }

  private void read(Xml xml, String name) throws XMLStreamException {
    if (name.equals("docDefaults")) {
      Style defaults = new Style();
      properties(xml, defaults);
      defaultFont = defaults.font;
    } else if (name.equals("style")) {
      Style style = new Style();
      String id = xml.attribute("styleId");
      if ("paragraph".equals(xml.attribute("type")) && "1".equals(xml.attribute("default"))) {
        defaultStyle = id;
      }
      properties(xml, style);
      styles.put(String.valueOf(id), style);
    } else {
      xml.skip();
    }
  }

  private static void properties(Xml xml, Style style) throws XMLStreamException {
    xml.children(child -> {
      String value = xml.attribute("val");
      switch (child) {
        case "basedOn" -> style.base = value;
        case "name" -> {
          String lower = String.valueOf(value).toLowerCase(Locale.ROOT);
          style.heading = lower.startsWith("heading") || lower.equals("title");
        }
        case "rFonts" -> style.font = font(xml);
        case "numId" -> style.list = value;
        case "ilvl" -> style.level = xml.number("val", 0);
        case "vanish" -> style.hidden = !"0".equals(value) && !"false".equals(value);
        default -> {}
      }
      properties(xml, style);
    });
  }

  /** The font that an {@code rFonts} names for letters; null if it names none. */
  static @Nullable String font(Xml xml) {
    String font = xml.attribute("ascii");
    return font == null ? xml.attribute("hAnsi") : font;
  }

  private <T> @Nullable T find(@Nullable String id, Property<T> property) {
    String at = id == null ? defaultStyle : id;
    for (int i = 0; i < MAX_ANCESTORS && at != null; i++) {
      Style style = styles.get(at);
      if (style == null) {
        return null;
      }
      T found = property.of(style);
      if (found != null) {
        return found;
      }
      at = style.base;
    }
    return null;
  }

  @Nullable String font(@Nullable String style) {
    String font = find(style, s -> s.font);
    return font == null ? defaultFont : font;
  }

  /** Of a style of characters, which has no default. */
  @Nullable String runFont(@Nullable String style) {
    return style == null ? null : find(style, s -> s.font);
  }

  boolean hides(@Nullable String style) {
    return style != null && Boolean.TRUE.equals(find(style, s -> s.hidden ? Boolean.TRUE : null));
  }

  @Nullable String list(@Nullable String style) {
    return find(style, s -> s.list);
  }

  int level(@Nullable String style) {
    Integer level = find(style, s -> s.level);
    return level == null ? 0 : level;
  }

  boolean isHeading(@Nullable String style) {
    return Boolean.TRUE.equals(find(style, s -> s.heading ? Boolean.TRUE : null));
  }
}
