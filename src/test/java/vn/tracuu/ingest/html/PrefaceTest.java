package vn.tracuu.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrefaceTest {
  @Test
  void readsFrontMatter() {
    Preface preface =
        Preface.of(
            List.of(
                "---", "title: \"Bến Ngói\"", "tags: [a, b]", "date: 2019-05-14", "---", "Chữ"));

    assertEquals(5, preface.lines());
    assertEquals("Bến Ngói", preface.page().title());
    assertEquals("2019-05-14", Metadata.read(preface.page()).get("article:published_time"));
  }

  @Test
  void readsTheLabelsOfConverters() {
    Preface preface =
        Preface.of(
            List.of("Title: Bến Ngói", "", "URL Source: https://ben.example/1", "", "# Bến"));

    assertEquals(3, preface.lines());
    assertEquals("https://ben.example/1", Metadata.read(preface.page()).get("og:url"));
  }

  @Test
  void takesNothingFromATextWithoutThem() {
    assertEquals(0, Preface.of(List.of("Bến Ngói: mở lại đò", "---", "Chữ")).lines());
  }
}
