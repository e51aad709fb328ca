package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;
import vn.tracuu.words.Language;

/** What commands say where something is wrong: short, with the path, and nothing of Java. */
class MessagesIT {
  private static final Pattern JAVA =
      Pattern.compile("java\\.|Exception|Error\\b|\\bat [a-z]+\\.[a-z]+|interface |\\bint\\b");

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void indexOneArticle() throws IOException {
    Path pages = folder.resolve("pages.jsonl");
    Files.writeString(
        pages,
        """
        {"id":"mot","title":"Bến đò mở lại","text":"Bến đò ngang mở lại sau mùa lũ.","type":"Quyết định"}
        {"id":"hai","title":"Chuyến đò","text":"Chuyến đò đêm.","type":"Thông báo"}
        """);
    assertEquals(
        0, run("reindex", "--corpus", pages.toString(), "--index", index(), "--quiet").code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          search --indx X do        | Unknown option: '--indx'; did you mean --index
          serve --prot 1            | did you mean --port
          sarch x                   | did you mean search
          search --bogus x          | Unknown option: '--bogus'
          serve --port 99999        | --port must be a whole number from 0 to 65535, not "99999"
          gc --keep viele           | 'viele' is not a whole number
          search -n mười do         | 'mười' is not a whole number
          eval --queries a --qrels b --min MRR@10=x | 'x' is not a number
          search                    | give a QUERY, or --batch FILE
          """)
  void wrongUsageIsAFewLinesWithTheNearestRightOne(String line, String says) {
    Outcome outcome = run(line.split(" ", -1));

    assertEquals(2, outcome.code, outcome.err);
    assertTrue(outcome.err.lines().count() <= 3, outcome.err);
    for (String part : says.split("; ", -1)) {
      assertTrue(outcome.err.contains(part), outcome.err);
    }
    assertTrue(outcome.err.contains("--help\""), outcome.err);
    assertFalse(JAVA.matcher(outcome.err).find(), outcome.err);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          numbers FOLDER/none.txt                       | FOLDER/none.txt: no such file or folder
          numbers FOLDER                                | FOLDER: a folder; give a file
          eval --queries FOLDER --qrels FOLDER          | FOLDER: a folder; give a file
          eval --queries FOLDER/q --qrels FOLDER/r      | FOLDER/q: no such file or folder
          search --batch FOLDER/q                       | FOLDER/q: no such file or folder
          search --index FOLDER/none do                 | no index in FOLDER/none: run
          serve --index FOLDER/none --port 0            | no index in FOLDER/none: run
          inspect --corpus FOLDER/none FOLDER/p.html    | no corpus at FOLDER/none
          """)
  void aFileThatCannotBeReadIsNamed(String line, String says) {
    Outcome outcome = run(line.replace("FOLDER", folder.toString()).split(" ", -1));

    assertEquals(1, outcome.code, outcome.err);
    assertTrue(outcome.err.startsWith("tracuu: "), outcome.err);
    assertTrue(outcome.err.contains(says.replace("FOLDER", folder.toString())), outcome.err);
    assertEquals(1, outcome.err.lines().count(), outcome.err);
    assertFalse(JAVA.matcher(outcome.err.replace(folder.toString(), "")).find(), outcome.err);
    assertTrue(Files.notExists(folder.resolve("none")), "a mistyped folder was made");
  }

  @Test
  void aQuestionThatIsNotJsonIsNamedByItsLine() throws IOException {
    Path queries = Files.writeString(folder.resolve("q.jsonl"), "\nkhông phải json\n");

    Outcome outcome = run("search", "--index", index(), "--batch", queries.toString());

    assertEquals(
        "tracuu: " + queries + ":2: not JSON; expected an object with \"id\" and \"text\"\n",
        outcome.err);
  }

  @Test
  void aMissingPageIsRefusedInWords() {
    Outcome outcome = run("inspect", folder.resolve("none.html").toString());

    assertEquals(3, outcome.code);
    assertTrue(outcome.out.contains("unreadable: no such file or folder"), outcome.out);
  }

  @Test
  void aTakenPortIsToldInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome =
          run("serve", "--index", index(), "--port", String.valueOf(taken.getLocalPort()));

      assertEquals(1, outcome.code);
      assertTrue(outcome.err.startsWith("tracuu: cannot listen on 127.0.0.1:"), outcome.err);
      assertEquals(1, outcome.err.lines().count(), outcome.err);
    }
  }

  @Test
  void damageIsToldOnceWithTheFile() throws IOException {
    Path segment = folder.resolve("index/gen-000001/_0.cfs");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.delete(segment);
    Files.write(segment, bytes);

    Outcome check = run("check", "--index", index());

    assertEquals(1, check.code);
    assertTrue(check.out.contains("gen-000001/_0.cfs"), check.out);
    assertEquals(1, check.out.lines().count(), check.out);
    assertFalse(JAVA.matcher(check.out).find(), check.out);
  }

  @Test
  void theVersionNamesBuildSchemaAndJdk() {
    String version = run("--version").out;

    assertTrue(version.matches("(?s)tracuu \\S+, commit \\S+\n.*"), version);
    assertTrue(version.contains("index schema "), version);
    assertTrue(version.contains("JDK " + Runtime.version()), version);
    assertEquals(version, run("search", "--version").out);
  }

  @Test
  void whatANameWouldDoToATerminalIsWrittenOut() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("tot.txt"), "Bến đò\n\nBến đò ngang mở lại sau mùa lũ.\n");
    Files.writeString(pages.resolve("xau\u001b[31m.txt"), "Chuyến đò\n\nChuyến đò đêm.\n");

    String out = run("reindex", "--corpus", pages.toString(), "--index", index() + "2").out;

    assertTrue(out.contains("xau\\u001b[31m.txt"), out);
    assertFalse(out.contains("\u001B"), out);
  }

  @Test
  void aQueryMayBeginWithAMinus() {
    Outcome dashes = run("search", "--index", index(), "---");
    assertTrue(
        dashes.err.startsWith("tracuu: the query holds no word to search for\n"), dashes.err);
    assertEquals(0, run("search", "--index", index(), "-rừng đò").code);
    assertEquals(0, run("search", "--index", index(), "--", "--đò").code);
  }

  @Test
  void filterValuesAreReadWithoutMarksAndUnknownOnesAreTold() {
    Outcome lenient = run("search", "--index", index(), "--type", "quyet dinh", "đò");
    assertTrue(lenient.out.contains("1 bài"), lenient.out);
    assertTrue(lenient.out.contains("Lọc: Loại văn bản = Quyết định\n"), lenient.out);
    assertEquals("", lenient.err);

    Outcome unknown = run("search", "--index", index(), "--type", "Luật", "đò");
    assertTrue(unknown.err.contains("Quyết định (1), Thông báo (1)"), unknown.err);
  }

  @Test
  void onATerminalMatchesAreBoldAndLinesBreakBetweenWords() throws IOException {
    SearchRequest request = new SearchRequest(QueryParser.parse("đò ngang"), 1, 10);
    StringWriter out = new StringWriter();
    try (SearchEngine engine = LuceneEngine.open(Path.of(index()))) {
      new ShownPage(new PrintWriter(out), request, engine.search(request), Language.VI, 30, true)
          .print();
    }

    String shown = out.toString();
    assertTrue(shown.contains("\u001B[1mngang\u001B[0m"), shown);
    shown
        .replaceAll("\u001B\\[\\d+m", "")
        .lines()
        .filter(line -> line.startsWith("    Bến") || line.startsWith("    Vì sao"))
        .forEach(line -> assertTrue(line.length() <= 30, line));
  }

  @Test
  void theNextPageIsNamedByItsNumber() {
    String out = run("search", "--index", index(), "-n", "1", "đò").out;

    assertTrue(out.endsWith("\nTrang sau: --page 2\n"), out);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }
}
