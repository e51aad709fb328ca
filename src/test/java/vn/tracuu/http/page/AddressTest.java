package vn.tracuu.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void lettersOfAQueryStayLettersInALink() {
    Address address = Address.of("/").with("q", "đất & \"nhà\" +1").with("site", "");

    assertEquals("/?q=đất+%26+%22nhà%22+%2B1", address.toString());
    assertEquals("/?q=%C4%91%E1%BA%A5t%20%26%20%22nh%C3%A0%22%20%2B1", address.ascii());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ệ ữ", "a\u202Eb", "\uD83D\uDE00 x", "×÷ß", "<i>'\"&#;%zz"})
  void whatALinkSaysIsReadBack(String value) {
    for (String typed : new String[] {value, Normalizer.normalize(value, Normalizer.Form.NFD)}) {
      String link = Address.of("/").with("q", typed + "ô").toString();

      assertEquals(
          typed + "ô", URLDecoder.decode(link.substring("/?q=".length()), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a/b c.html, /articles/a/b%20c.html",
    "đất/ai, /articles/%C4%91%E1%BA%A5t/ai",
    "a/../b, /articles/a%2F..%2Fb",
    "a//b, /articles/a%2F%2Fb",
    "x?y#z, /articles/x%3Fy%23z",
  })
  void anIdIsAPath(String id, String path) {
    assertEquals(path, Address.article(id).toString());
  }
}
