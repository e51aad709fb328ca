package vn.tracuu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "đò/bến.html",
        "http://host.example/x?y=1",
        "a//b",
        "/a",
        "a/",
        "a\\b",
        "a/../b",
        "./a",
        "%2F",
        "a b",
        "...",
        "\uD83D\uDE00"
      })
  void whatAnAddressCanCarryIsAnId(String id) {
    assertEquals(true, ArticleId.fault(id).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a ",
        " a",
        ".",
        "..",
        "a\tb",
        "a\nb",
        "a\u0000",
        "a\u001B[0m",
        "a\u007F",
        "a\u0085b",
        "a\u202Eb",
        "\u200B",
        "\uD800"
      })
  void whatItCannotCarryIsNone(String id) {
    assertEquals(false, ArticleId.fault(id).isEmpty());
  }
}
