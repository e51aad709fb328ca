package vn.tracuu.lucene.analysis;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/**
 * Lucene's own check of the contract, over random text: offsets, end state, reuse, several threads.
 * JUnit 4, which its test base needs; it prints its seed itself.
 */
public class AnalysisContractTest extends BaseTokenStreamTestCase {
  private static final int TEXTS = 300;
  private static final int LONG_TEXTS = 10;
  private static final int LONG = 8_192;

  public void testTokenizer() throws IOException {
    check(of(SyllableTokenizer::new, tokens -> tokens));
  }

  public void testCanonicalFilter() throws IOException {
    check(filtering(CanonicalFilter::new));
  }

  public void testFoldFilter() throws IOException {
    check(filtering(FoldFilter::new));
  }

  public void testPairFilter() throws IOException {
    check(filtering(PairFilter::new));
  }

  public void testWholeAnalyzers() throws IOException {
    for (VietnameseAnalyzer.Terms terms : VietnameseAnalyzer.Terms.values()) {
      check(new VietnameseAnalyzer(terms));
    }
  }

  private static void check(Analyzer analyzer) throws IOException {
    try (analyzer) {
      checkRandomData(random(), analyzer, TEXTS);
      checkRandomData(random(), analyzer, LONG_TEXTS, LONG);
    }
  }

  private static Analyzer filtering(UnaryOperator<TokenStream> filter) {
    return of(() -> new MockTokenizer(MockTokenizer.WHITESPACE, false), filter);
  }

  private static Analyzer of(Supplier<Tokenizer> tokenizers, UnaryOperator<TokenStream> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = tokenizers.get();
        return new TokenStreamComponents(source, filters.apply(source));
      }
    };
  }
}
