package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://so.example/Tin tuc/x.aspx?ID=1 2, https://so.example/Tin%20tuc/x.aspx?ID=1%202",
    "https://so.example/a|b[1]{c}^, https://so.example/a%7Cb%5B1%5D%7Bc%7D%5E",
    "https://so.example/100%/x%20y, https://so.example/100%25/x%20y",
    "https://so.example\\tin\\a, https://so.example/tin/a",
    "HTTP://So.Example:8080/A, http://so.example:8080/A",
    "https://đàlạt.example/x, https://xn--lt-iia9qp51l.example/x",
    "https://so.example/bản-tin, https://so.example/b%E1%BA%A3n-tin",
    "http://thcs_khe.example/, http://thcs_khe.example/",
    "https://user@so.example/x, https://so.example/x"
  })
  void readsAnAddressAsBrowsersDo(String written, String read) {
    assertEquals(read, WebAddress.orNull(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@so.example",
        "/tin/1.html",
        "https://",
        "http://a b/",
        "tin"
      })
  void whatDoesNotLeadToTheWebIsNone(String written) {
    assertNull(WebAddress.orNull(written));
  }

  @Test
  void aLinkIsResolvedAgainstThePage() {
    String page = "https://so.example/a/b/c.html?x=1";

    assertEquals("https://so.example/a/d%20e.pdf", WebAddress.resolved(page, "../d e.pdf"));
    assertEquals("https://kho.example/d.pdf", WebAddress.resolved(page, "//kho.example/d.pdf"));
    assertEquals("https://so.example/d.pdf", WebAddress.resolved(page, "../../../../d.pdf"));
    assertNull(WebAddress.resolved(null, "d.pdf"));
    assertNull(WebAddress.resolved(page, "javascript:x"));
  }

  @Test
  void theNameOfAFileStandsBeforeItsVersion() {
    assertEquals(
        "kế hoạch.pdf",
        WebAddress.fileName(
            "../documents/1/k%E1%BA%BF+ho%E1%BA%A1ch.pdf/0a1b2c3d-0000-4000-8000-123456789abc"
                .replace("+", "%20")));
  }
}
