package vn.tracuu.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/** The analysis chains; each field of the index has one of them. */
public final class VietnameseAnalyzer extends Analyzer {
  /** What the terms of a chain are. */
  public enum Terms {
    /** Canonical syllables, marks kept: {@code quyet1}. */
    EXACT,
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
          case FOLDED -> new FoldFilter(exact);
          case PAIRS -> new PairFilter(new FoldFilter(exact));
        });
  }
}
