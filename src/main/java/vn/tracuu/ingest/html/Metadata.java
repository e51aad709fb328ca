package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.tracuu.ingest.line.Lines;

/** What the page's {@code meta} and {@code link} elements say of it. */
final class Metadata {
  private static final int MAX_VALUES = 50;

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<String>> all = new HashMap<>();

  private Metadata() {}

  /** Reads the head, and where a page has its metadata at the top of the body, those too. */
  static Metadata read(Document page) {
    Metadata metadata = new Metadata();
    metadata.readChildren(page.head());
    metadata.readChildren(page.body());
    metadata.put("title", page.title());
    return metadata;
  }

  private void readChildren(Element parent) {
    for (Element e = parent.firstElementChild(); e != null; e = e.nextElementSibling()) {
      if (e.nameIs("meta")) {
        String content = e.attr("content");
        put(e.attr("property"), content);
        put(e.attr("name"), content);
        put(e.attr("itemprop"), content);
      } else if (e.nameIs("link") && e.attr("rel").equalsIgnoreCase("canonical")) {
        put("canonical", e.attr("href"));
      } else if (e.nameIs("base")) {
        put("base", e.attr("href"));
      }
    }
  }

  private void put(String name, String value) {
    String line = Lines.oneLine(value);
    if (!name.isEmpty() && !line.isEmpty()) {
      String key = name.toLowerCase(Locale.ROOT);
      values.putIfAbsent(key, line);
      List<String> known = all.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (known.size() < MAX_VALUES && !known.contains(line)) {
        known.add(line);
      }
    }
  }

  /** All values of the first of these that the page gives, in their order. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> values = all.get(name);
      if (values != null) {
        return values;
      }
    }
    return List.of();
  }

  /** The first of these that the page gives, or "". Names are in lower case. */
  String get(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }
}
