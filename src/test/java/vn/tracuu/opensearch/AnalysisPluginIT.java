package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.Seed;
import vn.tracuu.article.Article;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;

/** The plugin in a real node. */
@ExtendWith(NeedsCluster.class)
class AnalysisPluginIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** {@code -Dtexts=1000} for all that the documents speak of. */
  private static final int TEXTS = Integer.getInteger("texts", 150);

  private record Token(String term, int position, int start, int end) {}

  @ParameterizedTest
  @EnumSource(Terms.class)
  void givesTheTokensPositionsAndOffsetsOfTheEmbeddedAnalyzer(Terms terms)
      throws IOException, InterruptedException {
    long seed = Seed.value();
    System.out.println("seed " + seed);
    for (Article article : new GeneratedArticles(seed).take(TEXTS)) {
      String text = article.title() + "\n" + article.text();

      assertEquals(embedded(terms, text), inTheNode(terms, text), article.id());
    }
  }

  @Test
  void isInstalledUnderTheVersionsThatItIsFor() throws IOException, InterruptedException {
    JsonNode plugins = JSON.readTree(SharedNode.node().ask("GET", "/_cat/plugins?format=json", ""));

    assertEquals("tracuu-analysis", plugins.path(0).path("component").asText());
    assertTrue(plugins.path(0).path("version").asText().contains("+analysis."), plugins::toString);
  }

  private static List<Token> embedded(Terms terms, String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (VietnameseAnalyzer analyzer = new VietnameseAnalyzer(terms);
        TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
    }
    return tokens;
  }

  private static List<Token> inTheNode(Terms terms, String text)
      throws IOException, InterruptedException {
    ObjectNode asked =
        JSON.createObjectNode()
            .put("analyzer", "tracuu_" + terms.name().toLowerCase(Locale.ROOT))
            .put("text", text);
    JsonNode answer = JSON.readTree(SharedNode.node().ask("POST", "/_analyze", asked.toString()));
    List<Token> tokens = new ArrayList<>();
    for (JsonNode token : answer.path("tokens")) {
      tokens.add(
          new Token(
              token.path("token").asText(),
              token.path("position").asInt(),
              token.path("start_offset").asInt(),
              token.path("end_offset").asInt()));
    }
    return tokens;
  }
}
