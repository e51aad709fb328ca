package vn.tracuu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NumbersCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Printed(int exit, String out, String err) {}

  @Test
  void readsStandardInputWhereNoFileIsNamed() {
    Printed printed = run("Nghị quyết 18-NQ/TW\n", "--json");
    assertEquals(0, printed.exit);
    assertTrue(printed.out.contains("\"normalized\":\"18-NQ/TW\""), printed.out);
    assertEquals(printed, run("Nghị quyết 18-NQ/TW\n", "--json", "-"));
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("lines.txt"), "67/2022/TT-BTC\n18-NQ/TW\n");
    Printed printed = run("", "--json", file.toString());
    assertEquals(List.of("67/2022/TT-BTC", "18-NQ/TW"), normalized(printed));
  }

  @Test
  void printsOneArrayForEveryLineEmptyOnesToo() {
    Printed printed = run("18-NQ/TW\n\nngày 30/12/2018\n19-NQ/TW", "--json");
    List<String> lines = printed.out.lines().toList();
    assertEquals(4, lines.size());
    assertEquals(List.of("[]", "[]"), lines.subList(1, 3));
  }

  @Test
  void printsNothingForNothing() {
    assertEquals(new Printed(0, "", ""), run("", "--json"));
  }

  @Test
  void givesEveryKeyOfACitation() throws IOException {
    JsonNode citation =
        only("theo khoản 2 Điều 7 Thông tư số 9/2022/TT-BTC ngày 05/10/2022 của Bộ Tài chính");
    assertEquals(
        List.of(
            "written",
            "normalized",
            "start",
            "end",
            "type",
            "typeName",
            "issuer",
            "issuerName",
            "complete",
            "form",
            "number",
            "year",
            "place",
            "dated"),
        citation.propertyStream().map(Map.Entry::getKey).toList());
    assertEquals("9/2022/TT-BTC", citation.get("written").asText());
    assertEquals("09/2022/TT-BTC", citation.get("normalized").asText());
    assertEquals("TT", citation.get("type").asText());
    assertEquals("Thông tư", citation.get("typeName").asText());
    assertEquals("BTC", citation.get("issuer").asText());
    assertEquals("Bộ Tài chính", citation.get("issuerName").asText());
    assertTrue(citation.get("complete").asBoolean());
    assertEquals("STATE", citation.get("form").asText());
    assertEquals(2022, citation.get("year").asInt());
    assertEquals("khoản 2 Điều 7", citation.get("place").asText());
    assertEquals("2022-10-05", citation.get("dated").asText());
  }

  @Test
  void givesTheReadingsAndTheTermOfANumberOfSeveralDocuments() throws IOException {
    JsonNode citation = only("Nghị quyết 18-NQ/TW khóa XII");
    assertEquals("XII", citation.get("term").asText());
    JsonNode reading = citation.get("readings").get(0);
    assertEquals("2017-10-25", reading.get("date").asText());
    assertEquals("khóa XII", reading.get("reason").asText());
  }

  @Test
  void marksAShortFormAndItsFullForm() throws IOException {
    JsonNode citations = line("Nghị quyết 57-NQ/TW ra đời. Nghị quyết 57 mở đường cho khoa học.");
    assertEquals("57-NQ/TW", citations.get(1).get("boundTo").asText());
    assertFalse(citations.get(1).get("complete").asBoolean());
  }

  @Test
  void countsSpansInUtf16UnitsOfTheLine() throws IOException {
    String nfd = Normalizer.normalize("Quyết định ", Normalizer.Form.NFD);
    for (String before : List.of("", "\uD83D\uDCDC ", nfd, "\uD83D\uDCDC" + nfd)) {
      String line = before + "18-NQ/TW";
      JsonNode citation = only(line);
      assertEquals(before.length(), citation.get("start").asInt());
      assertEquals(line.length(), citation.get("end").asInt());
    }
  }

  @Test
  void printsATableWithLineAndColumn() {
    Printed printed = run("\nsố 18-NQ/TW\n");
    assertTrue(printed.out.strip().startsWith("2:4 "), printed.out);
    assertTrue(printed.out.contains("18-NQ/TW"), printed.out);
  }

  @Test
  void saysWhichFileIsMissing(@TempDir Path folder) {
    Path missing = folder.resolve("missing.txt");
    Printed printed = run("", missing.toString());
    assertEquals(new Printed(1, "", "tracuu: " + missing + ": no such file or folder\n"), printed);
  }

  @Test
  void saysThatAFolderIsNoFile(@TempDir Path folder) {
    Printed printed = run("", folder.toString());
    assertEquals(new Printed(1, "", "tracuu: " + folder + ": a folder; give a file\n"), printed);
  }

  @Test
  void refusesAnUnknownOption() {
    assertEquals(2, run("", "--xml").exit);
  }

  private static JsonNode only(String line) throws IOException {
    JsonNode citations = line(line);
    assertEquals(1, citations.size());
    return citations.get(0);
  }

  private static JsonNode line(String line) throws IOException {
    return JSON.readTree(run(line + "\n", "--json").out);
  }

  private static List<String> normalized(Printed printed) throws IOException {
    return printed
        .out
        .lines()
        .flatMap(line -> {
          try {
            return StreamSupport.stream(JSON.readTree(line).spliterator(), false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .map(citation -> citation.get("normalized").asText())
        .toList();
  }

  private static Printed run(String input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command = new NumbersCommand(new ByteArrayInputStream(input.getBytes(UTF_8)), out);
    int exit =
        new CommandLine(command)
            .setErr(new PrintWriter(err, true, UTF_8))
            .setExecutionExceptionHandler(new Failures())
            .execute(args);
    return new Printed(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
