package vn.tracuu.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void isToldByItsLinksAndHeadings() {
    assertTrue(Markdown.is(List.of("# Bến Ngói", "", "Đò [chạy](/do) lại.")));
    assertFalse(Markdown.is(List.of("Bến Ngói", "- đò chạy lại (sáng nay)", "[1] Ghi chú")));
  }

  @Test
  void rendersTables() {
    String html = Markdown.html(List.of("| Bến | Chuyến |", "| --- | --- |", "| Ngói | 12 |"));

    assertTrue(html.contains("<td>Ngói</td>"), html);
  }

  @Test
  void survivesEndlessNesting() {
    for (String deep : List.of("**a *b ", "![", "> ", "- ", "[", "_*")) {
      String html = Markdown.html(List.of("# Bến", deep.repeat(20_000)));

      assertTrue(html.startsWith("<h1>Bến</h1>"));
    }
    assertEquals("", Markdown.html(List.of()));
  }
}
