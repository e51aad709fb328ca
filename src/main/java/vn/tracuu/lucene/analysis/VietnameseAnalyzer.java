package vn.tracuu.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/**
 * The analysis chains; each field of the index has one of them.
 *
 * <p>{@link #normalize} brings a part of a word, of a prefix query say, into the form that the
 * chain's terms have. Safe for all threads, as Lucene's analyzers are.
 */
public final class VietnameseAnalyzer extends Analyzer {
  /** What the terms of a chain are. */
  public enum Terms {
    /** Canonical syllables, marks kept: {@code quyet1}. */
    EXACT,
    /** Of the canonical syllables those that have marks: {@code quyet1}, not {@code theo}. */
    MARKED,
    /** Syllables without marks: {@code quyet}. */
    FOLDED,
    /** Pairs of neighbouring syllables without marks: {@code "nghi quyet"}. */
    PAIRS
  }

  private final Terms terms;

  public VietnameseAnalyzer(Terms terms) {
    this.terms = terms;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = new SyllableTokenizer();
    TokenStream exact = new CanonicalFilter(source);
    return new TokenStreamComponents(
        source,
        switch (terms) {
          case EXACT -> exact;
          case MARKED -> new MarkedFilter(exact);
          case FOLDED -> new FoldFilter(exact);
          case PAIRS -> new PairFilter(new FoldFilter(exact));
        });
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    TokenStream exact = new CanonicalFilter(in);
    return terms == Terms.EXACT || terms == Terms.MARKED ? exact : new FoldFilter(exact);
  }
}
