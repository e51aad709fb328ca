package vn.tracuu.ingest.file;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the styles of an ODT say of fonts and lists. */
final class OdtStyles {
  private static final int MAX_ANCESTORS = 20;
  private static final int MAX_LEVEL = 10;

  private record Style(@Nullable String base, @Nullable String font, @Nullable String list) {}

  /** One level of a list. */
  record Level(String format, String before, String behind, int shown, int start) {}

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();
  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

  /** Reads an element that holds styles. */
  void read(Xml xml) throws XMLStreamException {
    xml.children(name -> {
      switch (name) {
        case "font-face" -> {
          families.put(text(xml.attribute("name")), text(xml.attribute("font-family")));
          xml.skip();
        }
        case "style", "default-style" -> style(xml);
        case "list-style", "outline-style" -> list(xml, name);
        default -> xml.skip();
      }
    });
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private void style(Xml xml) throws XMLStreamException {
    String name = xml.attribute("name");
    String family = text(xml.attribute("family"));
    String base = xml.attribute("parent-style-name");
    String list = xml.attribute("list-style-name");
    AtomicReference<@Nullable String> named = new AtomicReference<>();
    xml.children(child -> {
      if (child.equals("text-properties")) {
        String font = xml.attribute("font-name");
        named.set(font == null ? xml.attribute("font-family") : families.getOrDefault(font, font));
      }
      xml.skip();
    });
    String ancestor = base == null && name != null ? "default " + family : base;
    styles.put(name == null ? "default " + family : name, new Style(ancestor, named.get(), list));
  }

  private void list(Xml xml, String kind) throws XMLStreamException {
    Map<Integer, Level> levels = new HashMap<>();
    String name = kind.equals("outline-style") ? "" : text(xml.attribute("name"));
    xml.children(child -> {
      int level = xml.number("level", 1) - 1;
      boolean bullet = child.equals("list-level-style-bullet");
      if (level >= 0 && level < MAX_LEVEL) {
        levels.put(
            level,
            new Level(
                bullet ? "bullet" : text(xml.attribute("num-format")),
                text(xml.attribute("num-prefix")),
                text(xml.attribute("num-suffix")),
                xml.number("display-levels", 1),
                xml.number("start-value", 1)));
      }
      xml.skip();
    });
    lists.put(name, levels);
  }

  @Nullable String font(@Nullable String name) {
    String at = name;
    for (int i = 0; i < MAX_ANCESTORS && at != null; i++) {
      Style style = styles.get(at);
      if (style == null) {
        return null;
      }
      if (style.font() != null) {
        return style.font().replace("'", "");
      }
      at = style.base();
    }
    return null;
  }

  /** The list that a paragraph's style is of; null if of none. */
  @Nullable String list(@Nullable String name) {
    Style style = name == null ? null : styles.get(name);
    return style == null || "".equals(style.list()) ? null : style.list();
  }

  /**
   * The number of an item, with its signs.
   *
   * @param counter how far each level has come
   */
  String number(String list, int[] counter, int at) {
    Map<Integer, Level> levels = lists.getOrDefault(list, Map.of());
    Level level = levels.get(at);
    if (level == null || level.format().isEmpty()) {
      return "";
    }
    if (level.format().equals("bullet")) {
      return DocxNumbering.BULLET;
    }
    StringBuilder number = new StringBuilder(level.before());
    for (int i = Math.max(0, at + 1 - level.shown()); i <= at; i++) {
      Level of = levels.getOrDefault(i, level);
      number.append(i > Math.max(0, at + 1 - level.shown()) ? "." : "");
      number.append(ListCounter.written(counter[i], word(of.format())));
    }
    return number.append(level.behind()).toString().strip();
  }

  int start(String list, int at) {
    Level level = lists.getOrDefault(list, Map.of()).get(at);
    return level == null ? 1 : level.start();
  }

  private static String word(String format) {
    return switch (format) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> "decimal";
    };
  }
}
