package vn.tracuu.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.http.page.Address;
import vn.tracuu.text.HarmfulCharacters;

/**
 * A page of hits as CSV (RFC 4180): a line of names, then a line for each hit.
 *
 * <p>A spreadsheet runs a cell that begins like a formula, and titles come from strangers' pages;
 * such a cell gets an apostrophe in front, which spreadsheets take for "this is text" (OWASP, "CSV
 * injection").
 */
final class CsvHits {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "score",
          "snippet",
          "url",
          "site",
          "author",
          "published",
          "number",
          "type",
          "issuer",
          "partOf",
          "place",
          "cites",
          "link");

  private static final Pattern MARKUP = Pattern.compile("</?mark>");

  /** ASCII and full-width: spreadsheets of East Asia take the one for the other. */
  private static final String FORMULA_BEGINS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

  private static final CsvMapper CSV =
      CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private CsvHits() {}

  /** {@code here}: where readers find the service, for the column {@code link}. */
  static String write(Answers.Search found, String here) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(COLUMNS);
    found.hits().forEach(hit -> lines.add(cells(hit, here)));
    try {
      return CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
          .writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings is always CSV", e);
    }
  }

  private static List<String> cells(Answers.SearchHit hit, String here) {
    return List.of(
        cell(hit.id()),
        cell(hit.title()),
        Double.toString(hit.score()),
        cell(plain(hit.snippet())),
        cell(hit.url()),
        cell(hit.site()),
        cell(hit.author()),
        cell(hit.published()),
        cell(hit.number()),
        cell(hit.type()),
        cell(hit.issuer()),
        cell(hit.partOf()),
        cell(hit.place()),
        cell(String.join("; ", hit.cites())),
        cell(here + Address.article(hit.id())));
  }

  static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String text = HarmfulCharacters.removed(value);
    int at = 0;
    while (at < text.length() && isPassedOver(text.charAt(at))) {
      at++;
    }
    return at < text.length() && FORMULA_BEGINS.indexOf(text.charAt(at)) >= 0 ? "'" + text : text;
  }

  /** What some spreadsheets do not see at the beginning of a cell. */
  private static boolean isPassedOver(char c) {
    return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
  }

  /** The text of a snippet, which is HTML of five entities and one element. */
  private static String plain(String html) {
    return MARKUP
        .matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
