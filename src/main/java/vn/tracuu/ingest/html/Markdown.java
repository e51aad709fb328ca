package vn.tracuu.ingest.html;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Tells markdown from plain text, and renders it as the body of a page. Bounded: what a paragraph
 * emphasises or brackets by the hundred is rendered as the plain text that it surely is, as every
 * level of it would be one on the stack.
 */
final class Markdown {
  private static final int MAX_BLOCKS_OPEN = 64;

  /** Signs of emphasis and brackets in one paragraph. */
  private static final int MAX_SIGNS = 1_000;

  /** One line in so many with a sign that only markdown has makes a text markdown. */
  private static final int LINES_A_SIGN = 12;

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder().extensions(TABLES).maxOpenBlockParsers(MAX_BLOCKS_OPEN).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  private Markdown() {}

  /** True if the lines have headings, links and pictures as only markdown writes them. */
  static boolean is(List<String> lines) {
    int signs = 0;
    int seen = 0;
    for (String line : lines) {
      seen += line.isBlank() ? 0 : 1;
      signs += hasSign(line) ? 1 : 0;
    }
    return signs > 0 && signs * LINES_A_SIGN >= seen;
  }

  private static boolean hasSign(String line) {
    int link = line.indexOf("](");
    return (link > 0 && line.indexOf('[') < link && line.indexOf(')', link) > 0)
        || line.startsWith("# ")
        || line.startsWith("## ")
        || line.startsWith("### ")
        || line.startsWith("|--")
        || line.startsWith("| --");
  }

  /** The body as HTML. */
  static String html(List<String> lines) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).isBlank()) {
        append(lines.subList(from, i), text);
        text.append('\n');
        from = i + 1;
      }
    }
    return RENDERER.render(PARSER.parse(text.toString()));
  }

  private static void append(List<String> paragraph, StringBuilder text) {
    long signs =
        paragraph.stream()
            .mapToLong(l -> l.chars().filter(c -> "*_[~".indexOf(c) >= 0).count())
            .sum();
    for (String line : paragraph) {
      text.append(signs > MAX_SIGNS ? line.replaceAll("[*_\\[~]", " ") : line).append('\n');
    }
  }
}
