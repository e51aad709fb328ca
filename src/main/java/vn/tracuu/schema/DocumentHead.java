package vn.tracuu.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.text.Folding;

/**
 * The number that an article bears. The first of these that is there:
 *
 * <ol>
 *   <li>the one that its source gives;
 *   <li>of a consolidated text the one under which it was authenticated, in its signature block;
 *   <li>the one in the head of its text as on every official paper, on a line of its own ({@code
 *       Số: 67/2022/TT-BTC}, {@code Luật số: 91/2015/QH13});
 *   <li>the one that its file or address is named by, see {@link NumberedName};
 *   <li>the one in brackets behind its title, {@code Luật Công chứng (53/2014/QH13)}.
 * </ol>
 */
final class DocumentHead {
  /** How many blocks the head of a paper has at most. */
  private static final int BLOCKS = 12;

  /** No line with a number is longer, in UTF-16 units. */
  private static final int MAX_LINE = 80;

  /** Says below its number that a text is a consolidated one; folded. */
  private static final String AUTHENTICATION = "xac thuc van ban hop nhat";

  /** How many blocks may stand between the number and that line. */
  private static final int NEAR = 3;

  private DocumentHead() {}

  static Optional<Citation> number(Article article) {
    String given = article.document().number();
    String partOf = article.document().partOf();
    return given == null
        ? written(article)
        : CitationReader.whole(given, partOf == null ? "" : partOf).filter(Citation::complete);
  }

  private static Optional<Citation> written(Article article) {
    Optional<Citation> named = NumberedName.of(article);
    return authenticated(article.blocks())
        .or(() -> named.filter(NumberedName::isConsolidated))
        .or(() -> inHead(article.blocks()))
        .or(() -> named)
        .or(() -> NumberedName.inTitle(article.title()));
  }

  private static Optional<Citation> authenticated(List<Block> blocks) {
    return IntStream.range(0, blocks.size())
        .filter(i -> isAuthentication(blocks.get(i).text()))
        .mapToObj(i -> numberNear(blocks, i))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isAuthentication(String line) {
    return line.length() <= MAX_LINE
        && line.length() >= AUTHENTICATION.length()
        && Folding.of(line).strip().startsWith(AUTHENTICATION);
  }

  private static Optional<Citation> numberNear(List<Block> blocks, int line) {
    return IntStream.rangeClosed(Math.max(0, line - NEAR), Math.min(line + NEAR, blocks.size() - 1))
        .mapToObj(i -> firstCell(blocks.get(i)))
        .filter(DocumentHead::beginsWithNumber)
        .flatMap(text -> complete(text).stream())
        .filter(NumberedName::isConsolidated)
        .findFirst();
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
