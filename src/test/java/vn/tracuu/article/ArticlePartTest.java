package vn.tracuu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticlePartTest {
  @Test
  void anUsualArticleIsOnePart() {
    List<Block> blocks = List.of(Block.paragraph("một"), new Block(Block.Kind.HEADING, "hai"));

    ArticlePart part = ArticlePart.of(article(blocks), 1);

    assertEquals(1, part.of());
    assertEquals(blocks, part.pieces().stream().map(ArticlePart.Piece::block).toList());
  }

  @Test
  void anArticleWithoutTextHasOneEmptyPart() {
    ArticlePart part = ArticlePart.of(article(List.of()), 1);

    assertEquals(1, part.of());
    assertEquals(List.of(), part.pieces());
  }

  @Test
  void aBlockThatIsTooLongIsCutBetweenWordsAndLosesNone() {
    String word = "phà ";
    Article article = article(List.of(Block.paragraph(word.repeat(300_000).strip())));
    int parts = ArticlePart.of(article, 1).of();

    List<ArticlePart> all =
        IntStream.rangeClosed(1, parts).mapToObj(n -> ArticlePart.of(article, n)).toList();

    assertEquals(3, parts);
    assertEquals(
        article.blocks().getFirst().text(),
        all.stream().flatMap(ArticlePartTest::texts).collect(Collectors.joining(" ")));
    all.forEach(p -> assertTrue(texts(p).allMatch(t -> t.length() <= ArticlePart.MAX_LENGTH)));
    assertEquals(List.of(true, false, false), all.stream().map(ArticlePartTest::begins).toList());
  }

  @Test
  void noCharacterIsCutInHalf() {
    String text = "a" + "\uD83D\uDE00".repeat(300_000);
    Article article = article(List.of(Block.paragraph(text)));

    String both =
        Stream.of(1, 2)
            .flatMap(n -> texts(ArticlePart.of(article, n)))
            .collect(Collectors.joining());

    assertEquals(text, both);
    assertEquals(
        ArticlePart.MAX_LENGTH - 1,
        texts(ArticlePart.of(article, 1)).findFirst().orElseThrow().length());
  }

  @Test
  void manyBlocksComeInParts() {
    int blocks = ArticlePart.MAX_PIECES + 1;
    Article article = article(Collections.nCopies(blocks, Block.paragraph("a")));

    ArticlePart second = ArticlePart.of(article, 2);

    assertEquals(2, second.of());
    assertEquals(1, second.pieces().size());
    assertEquals(1, second.partOf(ArticlePart.MAX_PIECES - 1));
    assertEquals(2, second.partOf(ArticlePart.MAX_PIECES));
  }

  private static boolean begins(ArticlePart part) {
    return part.pieces().getFirst().begins();
  }

  private static Stream<String> texts(ArticlePart part) {
    return part.pieces().stream().map(piece -> piece.block().text());
  }

  private static Article article(List<Block> blocks) {
    return new Article("a", "Tin", null, blocks, Origin.UNKNOWN, LegalDocument.NONE);
  }
}
