package vn.tracuu.ingest.file;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a DOCX, which stand nowhere in its text. For one document, in order. */
final class DocxNumbering {
  static final String BULLET = "\u2022";
  private static final int LEVELS = 9;

  /** One level of a list. */
  private static final class Level {
    private int start = 1;
    private String format = "decimal";
    private String text = "";
    private boolean legal;
  }

  /** A list as it is used: its own first numbers over those of its definition. */
  private record Instance(String definition, Map<Integer, Integer> starts) {}

  private final Map<String, Map<Integer, Level>> definitions = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Map<String, Boolean> begun = new HashMap<>();

  static DocxNumbering of(byte @Nullable [] part, Budget budget) throws XMLStreamException {
    DocxNumbering numbering = new DocxNumbering();
    if (part != null) {
      Xml xml = new Xml(part, budget);
      xml.children(root -> xml.children(name -> numbering.read(xml, name)));
    }
    return numbering;
  }

  private void read(Xml xml, String name) throws XMLStreamException {
    switch (name) {
      case "abstractNum" -> {
        Map<Integer, Level> levels =
            definitions.computeIfAbsent(
                String.valueOf(xml.attribute("abstractNumId")), k -> new HashMap<>());
        xml.children(child -> {
          if (child.equals("lvl")) {
            level(xml, levels);
          } else {
            xml.skip();
          }
        });
      }
      case "num" -> instance(xml);
      default -> xml.skip();
    }
  }

  private static void level(Xml xml, Map<Integer, Level> levels) throws XMLStreamException {
    Level level = levels.computeIfAbsent(xml.number("ilvl", 0), k -> new Level());
    xml.children(child -> {
      String value = xml.attribute("val");
      switch (child) {
        case "start" -> level.start = xml.number("val", 1);
        case "numFmt" -> level.format = value == null ? "decimal" : value;
        case "lvlText" -> level.text = value == null ? "" : value;
        case "isLgl" -> level.legal = true;
        default -> {}
      }
      xml.skip();
    });
  }

  private void instance(Xml xml) throws XMLStreamException {
    String id = String.valueOf(xml.attribute("numId"));
    String[] definition = {""};
    Map<Integer, Integer> starts = new HashMap<>();
    xml.children(child -> {
      if (child.equals("abstractNumId")) {
        definition[0] = String.valueOf(xml.attribute("val"));
        xml.skip();
      } else if (child.equals("lvlOverride")) {
        int level = xml.number("ilvl", 0);
        xml.children(inner -> {
          if (inner.equals("startOverride")) {
            starts.put(level, xml.number("val", 1));
          }
          xml.skip();
        });
      } else {
        xml.skip();
      }
    });
    instances.put(id, new Instance(definition[0], starts));
  }

  /** The number of the next item of a list, with its signs; "" if it shows none. */
  String next(String id, int at) {
    Instance list = instances.get(id);
    Map<Integer, Level> levels = list == null ? null : definitions.get(list.definition());
    if (list == null || levels == null || at < 0 || at >= LEVELS) {
      return "";
    }
    int[] counter = counter(list, levels, id, at);
    counter[at]++;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counter[deeper] = start(levels, list, deeper) - 1;
    }
    return shown(levels, list, counter, at);
  }

  /** Lists of one definition go on with one another, unless they say where they begin. */
  private int[] counter(Instance list, Map<Integer, Level> levels, String id, int at) {
    int[] counter =
        counters.computeIfAbsent(
            list.definition(),
            k -> {
              int[] fresh = new int[LEVELS];
              for (int i = 0; i < LEVELS; i++) {
                fresh[i] = start(levels, list, i) - 1;
              }
              return fresh;
            });
    Integer own = list.starts().get(at);
    if (own != null && begun.put(id + " " + at, true) == null) {
      counter[at] = own - 1;
    }
    return counter;
  }

  private static int start(Map<Integer, Level> levels, Instance list, int at) {
    Level level = levels.get(at);
    return list.starts().getOrDefault(at, level == null ? 1 : level.start);
  }

  private static String shown(Map<Integer, Level> levels, Instance list, int[] counter, int at) {
    Level level = levels.get(at);
    if (level == null) {
      return "";
    }
    if (level.format.equals("bullet")) {
      return BULLET;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < level.text.length(); i++) {
      char c = level.text.charAt(i);
      boolean place = c == '%' && i + 1 < level.text.length() && isLevel(level.text.charAt(i + 1));
      if (!place) {
        text.append(c);
        continue;
      }
      int of = level.text.charAt(++i) - '1';
      Level named = levels.get(of);
      String format = level.legal || named == null ? "decimal" : named.format;
      text.append(ListCounter.written(Math.max(counter[of], start(levels, list, of)), format));
    }
    return text.toString().strip();
  }

  private static boolean isLevel(char c) {
    return c >= '1' && c <= '9';
  }
}
