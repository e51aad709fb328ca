package vn.tracuu.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {
  @Test
  void escapesBeforeItMarks() {
    Snippet snippet =
        new Snippet(
            "<b> & \"đổi mới\"", List.of(new Snippet.Span(7, 10), new Snippet.Span(11, 14)));

    assertEquals("&lt;b&gt; &amp; &quot;<mark>đổi</mark> <mark>mới</mark>&quot;", snippet.toHtml());
  }

  @Test
  void withoutMarksItIsPlainEscapedText() {
    assertEquals("a &lt; b", new Snippet("a < b", List.of()).toHtml());
  }
}
