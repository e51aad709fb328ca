package vn.tracuu.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits as BibTeX, in UTF-8. Titles and names stand in two pairs of braces, so that BibTeX
 * keeps their capitals and does not take a name apart; what TeX would run is escaped.
 */
final class BibtexHits {
  private BibtexHits() {}

  static String write(Answers.Search found) {
    return found.hits().stream().map(BibtexHits::entry).collect(Collectors.joining("\n"));
  }

  static String entry(Answers.SearchHit hit) {
    List<String> fields = new ArrayList<>();
    add(fields, "title", hit.title(), true);
    add(fields, "author", hit.author() == null ? hit.issuer() : hit.author(), true);
    add(fields, "year", hit.published() == null ? null : hit.published().substring(0, 4), false);
    add(fields, "date", hit.published() == null ? null : hit.published().substring(0, 10), false);
    add(fields, "number", hit.number(), false);
    add(fields, "type", hit.type(), true);
    add(fields, "booktitle", hit.partOf(), true);
    add(fields, "chapter", hit.place(), false);
    add(fields, "publisher", hit.site(), true);
    if (hit.url() != null) {
      fields.add("  url = {" + url(hit.url()) + "}");
    }
    return "@misc{" + key(hit.id()) + ",\n" + String.join(",\n", fields) + "\n}\n";
  }

  private static void add(
      List<String> fields, String name, @Nullable String value, boolean asItStands) {
    if (value != null && !value.isBlank()) {
      String text = escape(value.replaceAll("\\s+", " ").strip());
      fields.add("  " + name + " = {" + (asItStands ? "{" + text + "}" : text) + "}");
    }
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
            case '{', '}', '$', '&', '#', '_', '%' -> tex.append('\\').appendCodePoint(c);
            default -> tex.appendCodePoint(c);
          }
        });
    return tex.toString();
  }
}
