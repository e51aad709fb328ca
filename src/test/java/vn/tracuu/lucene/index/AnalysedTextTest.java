package vn.tracuu.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;

class AnalysedTextTest {
  @Test
  void givesTheTokensOfTheAnalyzersOverTheShippedCorpus() throws IOException {
    List<String> texts = new ArrayList<>(List.of("", " ", "một", "a.b! C\nd", "39-NQ/TW", "ｎｇｈị"));
    Corpus.open(Path.of("corpus"))
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            texts.add(accepted.article().text());
          }
        });
    assertFalse(texts.size() < 20);
    for (String text : texts) {
      AnalysedText analysed = AnalysedText.of(text);
      assertEquals(tokens(Terms.EXACT, text), tokens(analysed.exact()));
      assertEquals(tokens(Terms.FOLDED, text), tokens(analysed.folded()));
      assertEquals(tokens(Terms.PAIRS, text), tokens(analysed.pairs(0, analysed.size())));
    }
  }

  private static List<String> tokens(Terms terms, String text) throws IOException {
    try (Analyzer analyzer = new VietnameseAnalyzer(terms)) {
      return tokens(analyzer.tokenStream("", text));
    }
  }

  private static List<String> tokens(TokenStream stream) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            "%s %d-%d +%d"
                .formatted(
                    term, offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
      }
      stream.end();
    }
    return tokens;
  }
}
