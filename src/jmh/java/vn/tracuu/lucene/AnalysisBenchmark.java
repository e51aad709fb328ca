package vn.tracuu.lucene;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;

/**
 * How fast the analysis chains are beside Lucene's StandardAnalyzer, on one thread. The counter
 * {@code megabytes} is MB (10^6 bytes of UTF-8) of text a second.
 *
 * <p>The text is the UTF-8 file, one article a line, of the parameter {@code text}; without one, the
 * paragraphs that the tests of the encodings have.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisBenchmark {
  private static final int MAX_CHARACTERS = 8_000_000;

  /** The chain that is measured. */
  public enum Chain {
    STANDARD,
    EXACT,
    FOLDED,
    PAIRS
  }

  @Param public Chain chain;

  @Param("src/test/resources/legacy-paragraphs.txt")
  public String text;

  private Analyzer analyzer;
  private List<String> articles;
  private double[] megabytes;
  private int next;

  /** How much text went through. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    public double megabytes;
  }

  @Setup
  public void read() throws IOException {
    analyzer =
        chain == Chain.STANDARD
            ? new StandardAnalyzer()
            : new VietnameseAnalyzer(VietnameseAnalyzer.Terms.valueOf(chain.name()));
    try (Reader reader = Files.newBufferedReader(Path.of(text))) {
      char[] head = new char[MAX_CHARACTERS];
      int length = 0;
      for (int n = reader.read(head); n > 0; n = reader.read(head, length, head.length - length)) {
        length += n;
      }
      articles = new String(head, 0, length).lines().toList();
    }
    megabytes =
        articles.stream().mapToDouble(a -> a.getBytes(StandardCharsets.UTF_8).length / 1e6).toArray();
  }

  /** One article through the whole chain. */
  @Benchmark
  public int analyze(Volume volume) throws IOException {
    String article = articles.get(next);
    volume.megabytes += megabytes[next];
    next = (next + 1) % articles.size();
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("f", article)) {
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    }
    return tokens;
  }
}
