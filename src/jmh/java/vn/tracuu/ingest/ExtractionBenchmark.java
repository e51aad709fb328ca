package vn.tracuu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.tracuu.ingest.html.HtmlArticle;
import vn.tracuu.ingest.html.HtmlReader;
import vn.tracuu.ingest.html.Profiles;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * Pages per second of one core, over the saved pages of a folder ({@code -Dpages=DIR}; the shipped
 * corpus by default): parsed alone, all stages behind the parser alone, and both. The stages are to
 * take at most 0.8 of the time of the parser, so {@code stages} is to be at least 1.25 times {@code
 * parse}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExtractionBenchmark {
  private final List<String> pages = new ArrayList<>();
  private final List<Document> parsed = new ArrayList<>();
  private final HtmlReader reader = new HtmlReader(Profiles.shipped());
  private int next;

  /** Loads the pages. */
  @Setup
  public void load() throws IOException, RefusedException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(System.getProperty("pages", "corpus")))) {
      files = all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    for (Path file : files) {
      try (var in = Files.newInputStream(file)) {
        String html = PageBytes.read(in).decode();
        pages.add(html);
        parsed.add(HtmlReader.parse(html));
      }
    }
  }

  /** jsoup alone. */
  @Benchmark
  public Document parse() {
    return Jsoup.parse(pages.get(turn()));
  }

  /** All stages behind the parser. */
  @Benchmark
  public HtmlArticle stages() {
    return reader.read(parsed.get(turn()), SiteChrome.NONE);
  }

  /** A page from text to article. */
  @Benchmark
  public HtmlArticle whole() {
    return reader.read(HtmlReader.parse(pages.get(turn())), SiteChrome.NONE);
  }

  private int turn() {
    next = (next + 1) % pages.size();
    return next;
  }
}
