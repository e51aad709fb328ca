package vn.tracuu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.Pages;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.relation.DocumentRelations;
import vn.tracuu.relation.DocumentText;
import vn.tracuu.relation.RelationReader;

/** {@code tracuu relations}: what texts say of other documents. Streams, text by text. */
@Command(
    name = "relations",
    mixinStandardHelpOptions = true,
    description = "Print what texts say of other documents: rest on, amend, repeal, replace ...",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, but some pages were refused"})
final class RelationsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "one JSON object a text, a line each")
  private boolean json;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "articles, one JSON object a line (.jsonl, .jsonl.gz), or saved pages; an object without"
              + " a title is a sentence by itself")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    boolean refused = false;
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
        lines(InputFile.readable(file), name.endsWith(".gz"));
      } else {
        refused |= pages(file);
      }
    }
    return refused ? ExitCodes.DONE_WITH_REFUSALS : ExitCodes.DONE;
  }

  private void lines(Path file, boolean packed) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = packed ? new GZIPInputStream(raw) : raw;
        MappingIterator<JsonNode> objects =
            JsonMapper.builder().build().readerFor(JsonNode.class).readValues(in)) {
      int line = 0;
      while (objects.hasNextValue()) {
        line++;
        print(objects.nextValue(), line);
      }
    }
  }

  private void print(JsonNode object, int line) {
    String id = text(object, "id");
    String written = text(object, "text");
    LocalDate issued = day(text(object, "issued"));
    boolean sentence = !object.has("title");
    String number = text(object, "number");
    String own = number != null || sentence || id == null ? number : named(id);
    DocumentText document = new DocumentText(own, issued, written == null ? "" : written);
    DocumentRelations relations =
        sentence ? RelationReader.ofSentence(document) : RelationReader.ofDocument(document);
    print(id == null ? String.valueOf(line) : id, relations);
  }

  /** The number in a name of a file: {@code thong-tu-so-19-2031-tt-btc-28383}. */
  private static @Nullable String named(String id) {
    int hyphen = id.lastIndexOf('-');
    boolean key = hyphen > 0 && id.substring(hyphen + 1).chars().allMatch(Character::isDigit);
    return CitationReader.whole(key ? id.substring(0, hyphen) : id)
        .filter(Citation::complete)
        .map(c -> c.number().canonical())
        .orElse(null);
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static @Nullable LocalDate day(@Nullable String written) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      return null; // an article without a day is read all the same
    }
  }

  /** Saved pages, or folders of them; whether any was refused. */
  private boolean pages(Path file) throws IOException {
    AtomicBoolean refused = new AtomicBoolean();
    Pages.inspect(
        List.of(file),
        null,
        inspected -> {
          switch (inspected) {
            case Pages.Inspected.Found found -> {
              Article article = found.extraction().article();
              print(
                  found.file().toString(),
                  RelationReader.ofDocument(
                      new DocumentText(article.document().number(), null, article.text())));
            }
            case Pages.Inspected.Refused page -> {
              refused.set(true);
              spec.commandLine()
                  .getErr()
                  .println(page.refusal().where() + ": " + page.refusal().detail());
            }
          }
        });
    return refused.get();
  }

  private void print(String id, DocumentRelations relations) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(ShownRelations.of(id, relations)));
    } else {
      ShownRelations.print(id, relations, out);
    }
  }
}
