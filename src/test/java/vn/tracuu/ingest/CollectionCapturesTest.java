package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

/** Collections of web text: JSONL lines without id and title, and WET records. */
class CollectionCapturesTest {
  private static final String TITLE = "Thôn Cốc Lầy dựng lại cối giã gạo bằng sức nước";
  private static final String TEXT =
      String.join(
          "\\n",
          "Trang chủ",
          "Tin tức",
          TITLE,
          "05/06/2021 07:30",
          "Cối giã gạo đầu nguồn chạy lại sau mười năm, mỗi đêm giã được hai chục cân thóc cho cả xóm.",
          "Ông Tẩn Láo Tả đẽo máng từ một thân gỗ chò đổ sau bão, dẫn nước từ khe xuống thẳng chày.",
          "Bà con bảo gạo giã bằng nước dẻo và thơm hơn gạo xát máy, lại đỡ tiền dầu mỗi tháng.",
          "Xem thêm");

  @TempDir private Path folder;

  @Test
  void theIdIsTheAddressElseTheFileAndTheLine() throws IOException {
    write(
        "a.jsonl",
        "{\"text\":\""
            + TEXT
            + "\",\"url\":\"https://coc.example/1\",\"source\":\"crawl-7\"}\n"
            + "{\"text\":\""
            + TEXT
            + "\",\"timestamp\":\"2023-02-01T00:00:00Z\"}\n");
    List<Article> articles = articles();

    assertEquals(
        List.of("https://coc.example/1", "a.jsonl:2"), articles.stream().map(Article::id).toList());
    assertEquals(List.of(TITLE, TITLE), articles.stream().map(Article::title).toList());
    assertEquals("https://coc.example/1", articles.getFirst().origin().url());
    assertNull(articles.getFirst().origin().source());
  }

  @Test
  void theTimeOfCrawlingIsNotTheDayOfPublication() throws IOException {
    write("a.jsonl", "{\"text\":\"" + TEXT + "\",\"timestamp\":\"2023-02-01T00:00:00Z\"}\n");

    assertEquals("2021-06-05T07:30", published(articles().getFirst()));
  }

  @Test
  void readsTheTextsOfWetFiles() throws IOException {
    String text = TEXT.replace("\\n", "\n");
    byte[] body = text.getBytes(UTF_8);
    write(
        "a.warc.wet",
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://coc.example/2\r\n"
            + "WARC-Date: 2023-02-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:7d0a4bd4-2a6c-4d8e-9c64-0d2f7f6b0a11>\r\n"
            + "Content-Type: text/plain\r\nContent-Length: "
            + body.length
            + "\r\n\r\n"
            + text
            + "\r\n\r\n");
    Article article = articles().getFirst();

    assertEquals("https://coc.example/2", article.id());
    assertEquals(TITLE, article.title());
  }

  private static String published(Article article) {
    return String.valueOf(article.origin().published()).substring(0, "2021-06-05T07:30".length());
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }

  private List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Ingested.Refused> refused = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page -> {
          switch (page) {
            case Ingested.Accepted accepted -> articles.add(accepted.article());
            case Ingested.Refused no -> refused.add(no);
          }
        });
    assertEquals(List.of(), refused);
    return articles;
  }
}
