package vn.tracuu.lucene.analysis;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.StopFilter;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;

/** Terms, offsets, positions and end states, as written tables. JUnit 4, as Lucene's test base. */
public class VietnameseAnalyzerTest extends BaseTokenStreamTestCase {
  private static final String HEADLINE = "Nghị quyết số39. Đổi mới";

  public void testExactTermsAreCanonical() throws IOException {
    assertTerms(
        Terms.EXACT,
        HEADLINE,
        new String[] {"nghi5", "quyêt1", "sô1", "39", "đôi3", "mơi1"},
        new int[] {0, 5, 11, 13, 17, 21},
        new int[] {4, 10, 13, 15, 20, 24},
        new int[] {1, 1, 1, 1, 1, 1});
  }

  public void testFoldedTermsHaveNoMarks() throws IOException {
    assertTerms(
        Terms.FOLDED,
        HEADLINE,
        new String[] {"nghi", "quyet", "so", "39", "doi", "moi"},
        new int[] {0, 5, 11, 13, 17, 21},
        new int[] {4, 10, 13, 15, 20, 24},
        new int[] {1, 1, 1, 1, 1, 1});
  }

  public void testPairsStandAtTheirFirstWordAndStopAtSentenceEnds() throws IOException {
    assertTerms(
        Terms.PAIRS,
        HEADLINE,
        new String[] {"nghi quyet", "quyet so", "so 39", "so+39", "doi moi"},
        new int[] {0, 5, 11, 11, 17},
        new int[] {10, 13, 15, 15, 24},
        new int[] {1, 1, 1, 0, 2});
  }

  public void testPairsStopAtLineEndsAndOtherSigns() throws IOException {
    for (String end :
        new String[] {
          "\n", "\r\n", "\u2028", "? ", "! ", "; ", ": ", "… ", ".\u00A0", ".” ", ".\u202F"
        }) {
      try (Analyzer pairs = new VietnameseAnalyzer(Terms.PAIRS)) {
        assertAnalyzesTo(pairs, "một hai" + end + "ba bốn", new String[] {"mot hai", "ba bon"});
      }
    }
  }

  public void testPairsGoOverCommasDashesAndPointsWithinNumbers() throws IOException {
    try (Analyzer pairs = new VietnameseAnalyzer(Terms.PAIRS)) {
      assertAnalyzesTo(pairs, "hai, ba - 1.200", new String[] {"hai ba", "ba 1", "1 200"});
    }
  }

  public void testASingleWordHasNoPair() throws IOException {
    try (Analyzer pairs = new VietnameseAnalyzer(Terms.PAIRS)) {
      assertAnalyzesTo(pairs, "một", new String[0]);
      assertAnalyzesTo(pairs, "một.\nhai", new String[0]);
    }
  }

  public void testLettersAndDigitsAreApart() throws IOException {
    try (Analyzer exact = new VietnameseAnalyzer(Terms.EXACT)) {
      assertAnalyzesTo(exact, "số39-NQ/TW 12B", new String[] {"sô1", "39", "nq", "tw", "12", "b"});
    }
  }

  public void testOffsetsCountWhatCannotBeSeen() throws IOException {
    String text = "\uFEFFn\u00ADghi\u0323\u200B đo\u0302\u0309i😀mới\u200D";
    assertTerms(
        Terms.EXACT,
        text,
        new String[] {"nghi5", "đôi3", "mơi1"},
        new int[] {1, 9, 16},
        new int[] {7, 14, 19},
        new int[] {1, 1, 1});
  }

  public void testEndStateIsTheEndOfTheTextAndItsLastPosition() throws IOException {
    assertEnd(Terms.EXACT, "một hai.  ", 10, 0);
    assertEnd(Terms.FOLDED, "một hai.  ", 10, 0);
    assertEnd(Terms.PAIRS, "một hai.  ", 10, 1);
    assertEnd(Terms.PAIRS, "một. hai", 8, 2);
    assertEnd(Terms.PAIRS, "", 0, 0);
  }

  public void testPairsDoNotGoOverHoles() throws IOException {
    Analyzer stopping =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer source = new SyllableTokenizer();
            TokenStream stopped = new StopFilter(source, StopFilter.makeStopSet("x"));
            return new TokenStreamComponents(source, new PairFilter(stopped));
          }
        };
    try (stopping) {
      assertAnalyzesTo(stopping, "a b x c d", new String[] {"a b", "c d"}, new int[] {1, 3});
    }
  }

  public void testAWordLongerThanTheLimitIsCut() throws IOException {
    try (Analyzer exact = new VietnameseAnalyzer(Terms.EXACT)) {
      assertAnalyzesTo(exact, "a".repeat(300), new String[] {"a".repeat(255), "a".repeat(45)});
    }
  }

  public void testAPartOfAWordIsNormalized() {
    assertEquals(
        new BytesRef("quyêt1"), new VietnameseAnalyzer(Terms.EXACT).normalize("f", "Quyết"));
    assertEquals(
        new BytesRef("quyet"), new VietnameseAnalyzer(Terms.FOLDED).normalize("f", "Quyết"));
  }

  private static void assertTerms(
      Terms terms, String text, String[] expected, int[] starts, int[] ends, int[] increments)
      throws IOException {
    try (Analyzer analyzer = new VietnameseAnalyzer(terms)) {
      for (int round = 0; round < 2; round++) { // the second one reuses the chain
        assertAnalyzesTo(analyzer, text, expected, starts, ends, increments);
      }
    }
  }

  private static void assertEnd(Terms terms, String text, int endOffset, int endIncrement)
      throws IOException {
    try (Analyzer analyzer = new VietnameseAnalyzer(terms);
        TokenStream stream = analyzer.tokenStream("f", new StringReader(text))) {
      var offset =
          stream.getAttribute(org.apache.lucene.analysis.tokenattributes.OffsetAttribute.class);
      var position =
          stream.getAttribute(
              org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        assertTrue(position.getPositionIncrement() > 0);
      }
      stream.end();
      assertEquals(endOffset, offset.endOffset());
      assertEquals(endIncrement, position.getPositionIncrement());
    }
  }
}
