package vn.tracuu.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tracuu.http.CitationJson;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;

/** {@code tracuu numbers}: the document numbers in each line of a text. Streams, line by line. */
@Command(
    name = "numbers",
    mixinStandardHelpOptions = true,
    description = "Print the document numbers that each line of a text cites.")
final class NumbersCommand implements Callable<Integer> {
  @Option(names = "--json", description = "one JSON array a line; start and end in UTF-16 units")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(arity = "0..1", paramLabel = "FILE|-", description = "UTF-8 text; default: - (stdin)")
  private String file = "-";

  private final InputStream standardInput;
  private final OutputStream output;

  NumbersCommand() {
    this(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }

  /** Reads and writes what it is given in place of the process's own streams. */
  NumbersCommand(InputStream standardInput, OutputStream output) {
    this.standardInput = standardInput;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    if (!file.equals("-")) {
      InputFile.readable(Path.of(file));
    }
    try (var in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
        var out = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
      print(in, out);
    }
    return ExitCodes.DONE;
  }

  private InputStream open() throws IOException {
    return file.equals("-") ? standardInput : Files.newInputStream(Path.of(file));
  }

  private void print(BufferedReader in, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    int row = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      row++;
      List<Citation> citations = CitationReader.inText(line);
      if (json) {
        // A generator a line: one for all would put a blank between the arrays.
        try (JsonGenerator generator =
            factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
          CitationJson.write(generator, citations, language.get());
        }
        out.write('\n');
      } else {
        for (Citation citation : citations) {
          out.write(tableRow(row, citation));
        }
      }
      if (!in.ready()) {
        out.flush();
      }
    }
  }

  private static String tableRow(int line, Citation citation) {
    String state = citation.complete() ? "" : bound(citation.boundTo());
    return "%5d:%-5d %-28s %-18s %-12s %s%n"
        .formatted(
            line,
            citation.start() + 1,
            citation.number().canonical(),
            citation.type() == null ? "" : citation.type().name(),
            String.join("-", citation.number().issuers()),
            state.isEmpty() ? "\"" + citation.written() + "\"" : state);
  }

  private static String bound(@Nullable String canonical) {
    return canonical == null ? "(incomplete)" : "(= " + canonical + ")";
  }
}
