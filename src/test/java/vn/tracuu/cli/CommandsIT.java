package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a shell sees them: arguments in; output, errors and exit code out. */
class CommandsIT {
  private static final Path CORPUS = Path.of("corpus");

  @TempDir private Path folder;

  /** What a command printed and how it ended. */
  private record Outcome(int code, String out, String err) {}

  @Test
  void theShippedCorpusIsIndexedWholeAndSearched() throws IOException {
    Outcome reindex = run("reindex", "--corpus", CORPUS.toString(), "--index", index(), "--json");
    assertEquals(0, reindex.code, reindex.err);
    JsonNode report = json(reindex.out);
    assertTrue(report.get("indexed").asInt() >= 24, reindex.out);
    assertEquals(report.get("read").asInt(), report.get("indexed").asInt());

    JsonNode found = json(run("search", "--index", index(), "--json", "nghi quyet 18 dat dai").out);
    assertTrue(found.get("total").asInt() > 0);
    assertEquals("gen-000001", found.get("generation").asText());
  }

  @Test
  void searchTakesTheParametersOfHttpAndPrintsTheSame() throws IOException {
    run("reindex", "--corpus", CORPUS.toString(), "--index", index(), "--quiet");

    Outcome outcome =
        run(
            "search",
            "--index",
            index(),
            "--json",
            "-n",
            "2",
            "--page",
            "2",
            "--sort",
            "newest",
            "--from",
            "10/2017",
            "--year",
            "2018",
            "--year",
            "2019",
            "--facets",
            "year",
            "--explain",
            "nghị quyết");

    JsonNode found = json(outcome.out);
    assertEquals(2, found.get("page").asInt(), outcome.err);
    assertEquals("nghị quyết", found.get("reading").asText());
    assertTrue(found.get("facets").get("year").size() > 0, outcome.out);
    assertTrue(found.get("hits").get(0).get("published").asText().startsWith("201"), outcome.out);
    assertEquals(
        "CANDIDATE", found.get("hits").get(0).get("explanation").get("of").asText(), outcome.out);
    String next = found.get("next").asText();
    assertEquals(
        0,
        run(
                "search",
                "--index",
                index(),
                "-n",
                "2",
                "--sort",
                "newest",
                "--from",
                "10/2017",
                "--year",
                "2018",
                "--year",
                "2019",
                "--cursor",
                next,
                "nghị quyết")
            .code);
    Outcome stale = run("search", "--index", index(), "--cursor", next, "rừng");
    assertEquals(1, stale.code);
    assertTrue(stale.err.startsWith("tracuu: the cursor is of another question"), stale.err);
  }

  @Test
  void searchNamesAllWrongOptionsAtOnce() {
    Outcome outcome =
        run("search", "--index", index(), "--sort", "best", "--year", "18", "--from", "x", "a");

    assertEquals(2, outcome.code);
    assertTrue(
        outcome.err.startsWith(
            "tracuu: sort must be one of [relevance, newest, oldest]\ntracuu: year must be"),
        outcome.err);
    assertTrue(
        outcome.err.contains("\ntracuu: from must be a day, a month or a year"), outcome.err);
  }

  @Test
  void searchSaysWhatItUnderstoodAndWhatIsKnownOfNumbers() throws IOException {
    run("reindex", "--corpus", CORPUS.toString(), "--index", index(), "--quiet");

    String out = run("search", "--index", index(), "--facets", "all", "18-nq/tw đất \"đai").out;

    assertTrue(out.startsWith("Hiểu là: 18-NQ/TW; "), out);
    assertTrue(out.contains("Lưu ý: Dấu ngoặc kép không có dấu đóng; bị bỏ qua. (\""), out);
    assertTrue(out.contains("    Vì sao: "), out);
    assertTrue(out.contains("\nNăm: "), out);
    String none = run("search", "--index", index(), "99nq/tw").out;
    assertTrue(none.contains("Không có văn bản nào mang số 99-NQ/TW, 0 bài dẫn số này.\n"), none);
    assertTrue(none.contains("  Số gần giống: 19-NQ/TW ("), none);
  }

  @Test
  void aBadPageEndsWithExitThreeAndIsListed() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("good.txt"), "Tiêu đề\n\nMột đoạn văn bản về đất đai.");
    Files.write(pages.resolve("bad.html"), new byte[] {0, 1, 2});

    Outcome outcome = run("reindex", "--corpus", pages.toString(), "--index", index());

    assertEquals(3, outcome.code);
    assertTrue(outcome.out.contains("1 of 2 pages indexed"), outcome.out);
    assertTrue(outcome.out.contains("binary"), outcome.out);
    assertTrue(outcome.out.contains("bad.html"), outcome.out);
  }

  @Test
  void aCorpusWithoutAGoodPageChangesNothing() throws IOException {
    run("reindex", "--corpus", CORPUS.toString(), "--index", index(), "--quiet");
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.write(pages.resolve("bad.html"), new byte[] {0, 1, 2});

    Outcome outcome = run("reindex", "--corpus", pages.toString(), "--index", index());

    assertEquals(1, outcome.code);
    assertTrue(
        outcome.err.contains("the only page was refused; the served index is as it was"),
        outcome.err);
    assertEquals(0, run("search", "--index", index(), "đất đai").code);
  }

  @Test
  void aMissingIndexIsNamedWithTheCure() {
    Outcome outcome = run("search", "--index", index(), "đất đai");

    assertEquals(1, outcome.code);
    assertEquals(
        "tracuu: no index in " + index() + ": run \"tracuu reindex\" to build one\n",
        outcome.err.replace("\r", ""));
  }

  @Test
  void wrongUsageIsExitTwo() {
    assertEquals(2, run().code);
    assertEquals(2, run("search", "--index", index()).code);
    assertEquals(2, run("search", "--index", index(), "-n", "0", "a").code);
    assertEquals(2, run("reindex", "--nonsense").code);
    assertTrue(run("reindex", "--help").out.contains("--corpus"));
  }

  @Test
  void inspectShowsWhatIsKept() throws IOException {
    Path page = folder.resolve("p.html");
    Files.writeString(
        page,
        "<title>t</title><h1>Giữ rừng</h1><nav>Trang chủ</nav><div><p>Bảo vệ rừng, giữ nước.</p></div>");

    Outcome outcome = run("inspect", "--json", "--removed", page.toString());

    JsonNode seen = json(outcome.out);
    assertEquals("Giữ rừng", seen.get("title").asText());
    assertEquals("Bảo vệ rừng, giữ nước.", seen.get("text").asText());
    assertEquals("Trang chủ", seen.get("removed").get(0).get("text").asText());
  }

  @Test
  void inspectOpensAFolder() throws IOException {
    Path site = Files.createDirectories(folder.resolve("kho/site"));
    Files.writeString(site.resolve("b.html"), "<h1>Giữ nước</h1><p>Bảo vệ nguồn nước.</p>");
    Files.writeString(site.resolve("a.html"), "<h1>Giữ rừng</h1><p>Bảo vệ rừng.</p>");
    Files.writeString(site.resolve("logo.png"), "không phải trang");

    Outcome outcome = run("inspect", "--json", folder.resolve("kho").toString());

    String[] lines = outcome.out.split("\n", -1);
    assertEquals(3, lines.length);
    assertEquals("Giữ rừng", json(lines[0]).get("title").asText());
    assertEquals("Giữ nước", json(lines[1]).get("title").asText());
  }

  @Test
  void inspectNamesEveryCitedNumberOnceInTheOrderOfItsFirstPlace() throws IOException {
    Path page = folder.resolve("n.html");
    Files.writeString(
        page,
        "<title>Thực hiện Nghị định 60/2021/NĐ-CP</title><h1>Thực hiện Nghị định 60/2021/NĐ-CP</h1>"
            + "<p>Huyện đã quán triệt Nghị quyết số 19 - NQ/TW và Nghị định 60/2021/NĐ-CP đến các đơn vị.</p>"
            + "<p>Trước đó là Nghị định số 16/2015/NĐ-CP; sau Nghị quyết 19-NQ/TW thì khác hẳn.</p>");

    JsonNode seen = json(run("inspect", "--json", page.toString()).out);

    assertEquals(
        "[\"60/2021/NĐ-CP\",\"19-NQ/TW\",\"16/2015/NĐ-CP\"]", seen.get("numbers").toString());
  }

  @Test
  void inspectShowsSectionAndAttachments() throws IOException {
    Path page = folder.resolve("s.html");
    Files.writeString(
        page,
        "<title>Giữ rừng</title><base href=\"https://a.example/tin/\"><ul class=\"breadcrumb\"><li><a href=\"/\">Trang chủ</a>"
            + "<li><a href=\"/tin\">Tin tức</a><li>Xây dựng Đảng</ul><h1>Giữ rừng</h1><div><p>Huyện đã họp dân, lấy ý"
            + " kiến, lập đề án và <a href=\"k h.pdf\">kế hoạch</a> trong quý một.</p></div>");

    JsonNode seen = json(run("inspect", "--json", page.toString()).out);

    assertEquals("Tin tức > Xây dựng Đảng", seen.get("section").asText());
    assertEquals(
        "[{\"name\":\"kế hoạch\",\"url\":\"https://a.example/tin/k%20h.pdf\"}]",
        seen.get("attachments").toString());
  }

  @Test
  void inspectTriesTheProfilesOfThePagesCorpus() throws IOException {
    Path site = Files.createDirectories(folder.resolve("kho/site"));
    Path page = site.resolve("p.html");
    Files.writeString(
        page,
        "<title>t</title><h1>Tên trang</h1><div class=\"ten\">Giữ rừng</div><div class=\"than\"><p>Bảo vệ rừng.</p></div>");
    String profile = "profile nha\n  when .than\n  title .ten\n  body .than\n";
    Files.writeString(folder.resolve("kho/profiles.conf"), profile);
    Path other = Files.createDirectory(folder.resolve("kho-khac"));
    Files.writeString(other.resolve("profiles.conf"), profile.replace(".ten", "h1"));

    assertEquals(
        "Giữ rừng", json(run("inspect", "--json", page.toString()).out).get("title").asText());
    assertEquals(
        "Tên trang",
        json(run("inspect", "--json", "--corpus", other.toString(), page.toString()).out)
            .get("title")
            .asText());
  }

  @Test
  void inspectRefusesAWrongProfileWithItsLine() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<h1>Giữ rừng</h1><p>Bảo vệ rừng.</p>");
    Files.writeString(folder.resolve("profiles.conf"), "profile nha\n  bodi .than\n");

    Outcome outcome = run("inspect", page.toString());

    assertEquals(1, outcome.code);
    assertTrue(outcome.err.contains("profiles.conf:2:"), outcome.err);
  }

  @Test
  void generationsAreListedRolledBackCheckedAndRemoved() throws IOException {
    Path pages = folder.resolve("pages.jsonl");
    for (String word : new String[] {"đất", "rừng"}) {
      Files.writeString(pages, "{\"id\":\"1\",\"title\":\"" + word + "\",\"text\":\"a\"}\n");
      run("reindex", "--corpus", pages.toString(), "--index", index(), "--quiet");
    }
    assertEquals(
        1, json(run("search", "--index", index(), "--json", "rừng").out).get("total").asInt());

    Outcome rollback = run("rollback", "--index", index());

    assertTrue(rollback.out.startsWith("gen-000001 is served now: 1 article,"), rollback.out);
    assertEquals(
        1, json(run("search", "--index", index(), "--json", "đất").out).get("total").asInt());
    String[] lines = run("generations", "--index", index(), "--json").out.strip().split("\n", -1);
    assertEquals(2, lines.length);
    assertTrue(json(lines[0]).get("served").asBoolean());
    assertEquals("gen-000002", json(lines[1]).get("name").asText());
    assertTrue(run("generations", "--index", index()).out.startsWith("* gen-000001  1 article,"));
    assertEquals("sound", run("check", "--index", index()).out.strip());
    assertEquals("nothing to remove", run("gc", "--index", index(), "--keep", "1").out.strip());
    assertEquals(2, run("gc", "--index", index(), "--keep", "0").code);
  }

  @Test
  void damageIsReportedWithTheCure() throws IOException {
    run("reindex", "--corpus", CORPUS.toString(), "--index", index(), "--quiet");
    Files.writeString(folder.resolve("index/current"), "nonsense");

    Outcome check = run("check", "--index", index(), "--json");

    assertEquals(1, check.code);
    assertEquals("current", json(check.out).get("where").asText());
    assertTrue(json(check.out).get("cure").asText().contains("tracuu rollback"), check.out);
    assertEquals(0, run("search", "--index", index(), "đất đai").code);
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndWritesNothing() throws IOException {
    Outcome outcome =
        run("reindex", "--corpus", CORPUS.toString(), "--index", index(), "--dry-run");

    assertEquals(0, outcome.code, outcome.err);
    assertTrue(outcome.out.contains("nothing was written (--dry-run)"), outcome.out);
    assertTrue(Files.notExists(folder.resolve("index")));
  }

  @Test
  void refusedPagesStandInAFile() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("good.txt"), "Tiêu đề\n\nMột đoạn văn bản về đất đai.");
    Files.write(pages.resolve("bad.html"), new byte[] {0, 1, 2});

    run("reindex", "--corpus", pages.toString(), "--index", index(), "--quiet");
    int again = run("reindex", "--corpus", pages.toString(), "--index", index(), "--quiet").code;

    JsonNode refused = json(Files.readString(folder.resolve("index/refused.jsonl")));
    assertEquals("bad.html", refused.get("where").asText());
    assertEquals("BINARY", refused.get("reason").asText());
    assertEquals(3, again);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  private static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }
}
