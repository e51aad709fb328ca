package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of a document number. */
class NumberPageIT extends BrowserTest {
  @Test
  void tellsTheDocumentsThatShareANumberAndWhoCitesThem() {
    browser().open(page("/number/18-NQ/TW"));

    assertEquals("3 văn bản cùng số này", browser().one(".of-number h2").getText());
    assertEquals(
        List.of("khóa XIII", "khóa XII", "khóa XIV"),
        browser().texts(".readings .note").stream().map(NumberPageIT::term).toList());
    assertTrue(browser().all(".citing li").size() > 5);
    assertTrue(browser().texts(".citing mark").stream().allMatch(m -> m.contains("18")));
    assertTrue(browser().texts(".numbers .number").contains("19-NQ/TW"));
  }

  /** Of {@code (25/10/2017, khóa XII)}. */
  private static String term(String note) {
    return note.substring(note.indexOf("khóa"), note.indexOf(')'));
  }

  @Test
  void aYearOfTheChartLeadsToWhatCitesItThen() {
    browser().open(page("/number/18-NQ/TW"));
    var bar = browser().one(".years a");
    String label = String.valueOf(bar.getDomAttribute("aria-label"));
    browser().click(bar);
    browser().awaitAddress("year=" + label.substring(0, 4));

    assertTrue(
        browser().one("h1").getText().startsWith(label.substring(6).replace("bài", "").strip()));
  }

  @Test
  void aDocumentThatIsHeldAndItsNumberLeadToEachOther() {
    browser().open(page("/number/27/2022/Q%C4%90-UBND"));
    browser().one(".held a").click();
    browser().awaitAddress(PageKinds.DECISION);

    assertEquals("Quyết định", browser().one(".document span").getText());
    browser().one(".document .number").click();
    browser().awaitAddress("/number/27/2022");
  }

  @Test
  void anotherSpellingLeadsToTheSamePage() {
    browser().open(page("/number/18%20nq%20tw"));

    assertTrue(browser().address().contains("/number/18-NQ/TW"), browser().address());
  }
}
