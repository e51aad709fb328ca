package vn.tracuu.schema;

import java.util.List;
import java.util.Optional;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.text.Folding;

/**
 * The number that an article bears: the one that its source gives, else the one that stands in the
 * head of its text as on every official paper, on a line of its own ({@code Số: 67/2022/TT-BTC},
 * {@code Luật số: 91/2015/QH13}).
 */
final class DocumentHead {
  /** How many blocks the head of a paper has at most. */
  private static final int BLOCKS = 12;

  /** No line with a number is longer, in UTF-16 units. */
  private static final int MAX_LINE = 80;

  private DocumentHead() {}

  static Optional<Citation> number(Article article) {
    String given = article.document().number();
    String partOf = article.document().partOf();
    return given == null
        ? inHead(article.blocks())
        : CitationReader.whole(given, partOf == null ? "" : partOf).filter(Citation::complete);
  }

  private static Optional<Citation> inHead(List<Block> blocks) {
    return blocks.stream()
        .limit(BLOCKS)
        .map(DocumentHead::firstCell)
        .filter(DocumentHead::beginsWithNumber)
        .flatMap(line -> complete(line).stream())
        .findFirst();
  }

  /** Many papers set number and date side by side, in a table. */
  private static String firstCell(Block block) {
    int cell = block.text().indexOf(" | ");
    return cell < 0 ? block.text() : block.text().substring(0, cell);
  }

  /** Whether a line begins with "Số" and a colon, or the name of a type and these. */
  private static boolean beginsWithNumber(String line) {
    int colon = line.indexOf(':');
    if (line.length() > MAX_LINE || colon < 0) {
      return false;
    }
    String before = line.substring(0, colon).strip();
    return Folding.of(before.substring(before.lastIndexOf(' ') + 1)).equals("so");
  }

  private static Optional<Citation> complete(String number) {
    return CitationReader.whole(number).filter(Citation::complete);
  }
}
