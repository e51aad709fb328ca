package vn.tracuu.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.http.page.Address;
import vn.tracuu.text.HarmfulCharacters;

/**
 * A page of hits as BibTeX, in UTF-8. Titles and names stand in two pairs of braces, so that BibTeX
 * keeps their capitals and does not take a name apart; what TeX would run is escaped.
 */
final class BibtexHits {
  private BibtexHits() {}

  /** {@code here}: where readers find the service. */
  static String write(Answers.Search found, String here) {
    Set<String> keys = new HashSet<>();
    return found.hits().stream()
        .map(hit -> entry(hit, unique(key(hit.id()), keys), here))
        .collect(Collectors.joining("\n"));
  }

  static String entry(Answers.SearchHit hit, String here) {
    return entry(hit, key(hit.id()), here);
  }

  private static String entry(Answers.SearchHit hit, String key, String here) {
    List<String> fields = new ArrayList<>();
    add(fields, "title", hit.title(), true);
    if (!hit.authors().isEmpty()) {
      fields.add("  author = {" + authors(hit) + "}");
    }
    add(fields, "year", hit.published() == null ? null : hit.published().substring(0, 4), false);
    add(fields, "date", hit.published() == null ? null : hit.published().substring(0, 10), false);
    add(fields, "number", hit.number(), false);
    add(fields, "type", hit.type(), true);
    add(fields, "booktitle", hit.partOf(), true);
    add(fields, "chapter", hit.place(), false);
    add(fields, "publisher", hit.site(), true);
    String url = hit.url() == null ? here + Address.article(hit.id()) : hit.url();
    fields.add("  url = {" + url(url) + "}");
    return "@misc{" + key + ",\n" + String.join(",\n", fields) + "\n}\n";
  }

  private static void add(
      List<String> fields, String name, @Nullable String value, boolean asItStands) {
    if (value != null && !value.isBlank()) {
      String text = text(value);
      fields.add("  " + name + " = {" + (asItStands ? "{" + text + "}" : text) + "}");
    }
  }

  /** Each in braces of its own, so that BibTeX takes none apart. */
  private static String authors(Answers.SearchHit hit) {
    return hit.authors().stream()
        .map(author -> "{" + text(author.name()) + "}")
        .collect(Collectors.joining(" and "));
  }

  private static String text(String value) {
    return escape(HarmfulCharacters.removed(value.replaceAll("\\s+", " ").strip()));
  }

  /** BibTeX refuses a second entry of one key: its key gets a number. */
  private static String unique(String key, Set<String> taken) {
    String unique = key;
    for (int n = 2; !taken.add(unique); n++) {
      unique = key + "-" + n;
    }
    return unique;
  }

  /** A key that BibTeX takes: ASCII letters, figures, {@code : . / _ -}. */
  private static String key(String id) {
    String plain =
        Normalizer.normalize(id, Normalizer.Form.NFD)
            .replace('\u0111', 'd') // đ
            .replace('\u0110', 'D') // Đ
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9:./_-]+", "-");
    return plain.toLowerCase(Locale.ROOT);
  }

  /** A URL is read letter by letter, so nothing in it is escaped but what would end it. */
  private static String url(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }

  static String escape(String text) {
    StringBuilder tex = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> tex.append("\\textbackslash{}");
            case '~' -> tex.append("\\textasciitilde{}");
            case '^' -> tex.append("\\textasciicircum{}");
            case '{' -> tex.append("\\textbraceleft{}"); // BibTeX counts escaped braces, too
            case '}' -> tex.append("\\textbraceright{}");
            case '$', '&', '#', '_', '%' -> tex.append('\\').appendCodePoint(c);
            default -> tex.appendCodePoint(c);
          }
        });
    return tex.toString();
  }
}
