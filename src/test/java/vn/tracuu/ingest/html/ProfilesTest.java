package vn.tracuu.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  private static final String PAGE =
      """
      <title>Trang của xã</title>
      <div id="noi-dung"><b class="tit">Xã họp bàn chuyện làm đường</b>
      <div class="than">Đoạn một.<div class="hop-thu">Gửi thư cho xã</div>Đoạn hai.</div>
      <span class="ky">Lò Văn Hặc</span></div>
      """;

  @Test
  void aProfileOfTheUserFindsThePartsOfItsSite() {
    Profiles profiles =
        Profiles.parse(
            """
            # the village's own system
            profile xa
              when   #noi-dung .than
              title  .tit
              body   .than
              author .ky
              drop   .hop-thu
            """,
            "profiles.conf");

    HtmlArticle article =
        new HtmlReader(profiles.before(Profiles.shipped()))
            .read(HtmlReader.parse(PAGE), SiteChrome.NONE);

    assertEquals("Xã họp bàn chuyện làm đường", article.title());
    assertEquals("Lò Văn Hặc", article.author());
    assertEquals(
        "[Đoạn một., Đoạn hai.]", article.blocks().stream().map(b -> b.text()).toList().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          body .x                              | p:1: the first line is "profile NAME"
          profile a;body .x                    | p:2: the profile "a" needs "when" and "body"
          profile a;when .x;body .x[           | p:3: the profile "a":
          profile a;when .x;body [id=x]        | p:3: the profile "a": "[id=x]" must end in a part with a tag, a class or an id
          """)
  void aWrongProfileNamesItsPlace(String text, String message) {
    var error =
        assertThrows(
            IllegalArgumentException.class, () -> Profiles.parse(text.replace(';', '\n'), "p"));

    assertTrue(String.valueOf(error.getMessage()).startsWith(message.strip()), error::getMessage);
  }

  @Test
  void anUnknownKeyIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Profiles.parse("profile a\nboddy .x", "p"));
  }
}
