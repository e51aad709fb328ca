package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Narrowing a search by facets, years and days; all of it is links and forms. */
class FiltersIT extends BrowserTest {
  private static final String QUERY = "sáp nhập";

  @Test
  void aValueNarrowsToAsManyAsItSaysAndGoesAgain() {
    browser().open(results(QUERY));
    long all = total();
    WebElement value = browser().one(".values a");
    long counted = number(text(value.findElement(By.className("n"))));
    assertTrue(counted < all, counted + " of " + all);
    browser().click(value);
    browser().awaitAddress("site=");
    assertEquals(counted, total());
    assertEquals(1, browser().all(".values a[aria-current]").size());
    browser().one(".chips a").click();
    browser().await("!document.querySelector('.chips')");

    assertEquals(all, total());
  }

  @Test
  void aYearOfTheChartNarrowsToIt() {
    browser().open(results(QUERY));
    WebElement bar = browser().one(".years a");
    String label = String.valueOf(bar.getDomAttribute("aria-label")); // 2018: 3 bài
    String year = label.substring(0, 4);
    browser().click(bar);
    browser().awaitAddress("year=" + year);

    assertEquals(label, year + ": " + total() + " bài");
    assertTrue(browser().texts(".hit time").stream().allMatch(day -> day.endsWith(year)));
  }

  @Test
  void daysNarrowToThem() {
    browser().open(results(QUERY));
    browser().run("document.querySelector('input[name=from]').value = '2019-01-01'");
    browser().run("document.querySelector('input[name=to]').value = '2020-12-31'");
    browser().click(browser().one(".days button"));
    browser().awaitAddress("from=2019-01-01");

    assertFalse(browser().all(".hit").isEmpty());
    assertTrue(
        browser().texts(".hit time").stream()
            .allMatch(day -> day.endsWith("2019") || day.endsWith("2020")));
    assertEquals(2 + 1, browser().all(".chips li").size()); // and "all"
  }

  @Test
  void whatIsChosenStaysWhenTheQueryChanges() {
    browser().open(page("/?q=s%C3%A1p+nh%E1%BA%ADp&from=2019-01-01&sort=newest"));
    browser().one("#q").clear();
    browser().one("#q").sendKeys("xã", Keys.ENTER);
    browser().awaitAddress("q=x%C3%A3");

    assertTrue(browser().address().contains("from=2019-01-01"), browser().address());
    assertTrue(browser().address().contains("sort=newest"), browser().address());
  }

  @Test
  void newestComesFirstWhereThatIsAskedFor() {
    browser().open(results(QUERY));
    browser().one(".orders a:nth-of-type(2)").click();
    browser().awaitAddress("sort=newest");
    var days =
        browser().all(".hit time").stream()
            .map(time -> String.valueOf(time.getDomAttribute("datetime")).substring(0, 10))
            .toList();

    assertTrue(days.size() > 2);
    assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
  }

  @Test
  void onAPhoneTheyAreFoldedAwayAndOpenWithATap() {
    browser().size(360, 740);
    browser().open(results(QUERY));
    assertFalse(browser().shows(".values a"));
    browser().one(".filters > summary").click();

    assertTrue(browser().shows(".values a"));
  }

  @Test
  void besideTheResultsTheyAreOpenWithoutScriptsToo() {
    browser().scripts(false);
    browser().open(results(QUERY));

    assertTrue(browser().shows(".values a"));
  }

  private static long total() {
    return number(browser().one("h1").getText().split(" ", 2)[0]);
  }

  private static String text(WebElement element) {
    return String.valueOf(element.getDomProperty("textContent"));
  }

  private static long number(String shown) {
    return Long.parseLong(shown.replace(".", ""));
  }
}
