package vn.tracuu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final String LONG = "Nội dung của phần này. ".repeat(60);

  @Test
  void aLawIsDividedByItsArticles() {
    List<Section> sections =
        Sections.of(
            law("QUỐC HỘI", "Điều 1. Phạm vi", LONG, "Điều 2: Đối tượng", LONG, "Điều 2a.", LONG));

    assertEquals(
        List.of("dieu-1", "dieu-2", "dieu-2a"), sections.stream().map(Section::anchor).toList());
    assertEquals(
        List.of("Điều 1. Phạm vi", "Điều 2: Đối tượng", "Điều 2a."),
        sections.stream().map(Section::place).toList());
  }

  @Test
  void placesAreThoseOfTheArticlesText() {
    Article law = law("QUỐC HỘI", "Điều 1. Phạm vi", LONG, "Điều 2. Đối tượng", LONG);

    assertEquals(
        List.of("Điều 1. Phạm vi\n" + LONG.strip(), "Điều 2. Đối tượng\n" + LONG.strip()),
        Sections.of(law).stream()
            .map(section -> law.text().substring(section.start(), section.end()))
            .toList());
  }

  @Test
  void aReferenceAtTheBeginningOfALineIsNoArticle() {
    assertEquals(
        List.of(),
        Sections.of(law(LONG, "Điều 5 của Luật này quy định khác.", "Điều 6 Luật này", LONG)));
  }

  @Test
  void anArticleThatIsQuotedASecondTimeHasAnAnchorOfItsOwn() {
    assertEquals(
        List.of("dieu-1", "dieu-1-2"),
        Sections.of(law("Điều 1. Sửa đổi", LONG, "Điều 1. Phạm vi", LONG)).stream()
            .map(Section::anchor)
            .toList());
  }

  @Test
  void withoutArticlesTheHeadingsDivide() {
    Article news =
        article(
            new Block(Block.Kind.HEADING, "Tình hình"),
            Block.paragraph(LONG.strip()),
            new Block(Block.Kind.HEADING, "Giải pháp"),
            Block.paragraph(LONG.strip()));

    assertEquals(
        List.of("Tình hình", "Giải pháp"), Sections.of(news).stream().map(Section::place).toList());
  }

  @Test
  void aShortArticleIsOnePassage() {
    assertEquals(List.of(), Sections.of(law("Điều 1. Một", "Điều 2. Hai", "Điều 3. Ba")));
  }

  @Test
  void anyEncodingIsRead() {
    String[] lines = {"Điều 1. Một", LONG, "Điều 2. Hai", LONG};
    String[] decomposed =
        Arrays.stream(lines)
            .map(line -> Normalizer.normalize(line, Normalizer.Form.NFD))
            .toArray(String[]::new);

    assertEquals(
        List.of("dieu-1", "dieu-2"),
        Sections.of(law(decomposed)).stream().map(Section::anchor).toList());
  }

  private static Article law(String... lines) {
    return article(
        Arrays.stream(lines).map(line -> Block.paragraph(line.strip())).toArray(Block[]::new));
  }

  private static Article article(Block... blocks) {
    return new Article(
        "id", "Tiêu đề", "Tóm tắt.", List.of(blocks), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
