package vn.tracuu.search.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.engine.Explanation;
import vn.tracuu.query.QueryParser;
import vn.tracuu.schema.SegmentedText;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.QueryTerms;

class FeatureExtractorTest {
  /** A collection of 1,000 articles of 100 words, of which each term is in ten, once in each. */
  private static final IndexStatistics ALL_ALIKE =
      new IndexStatistics() {
        @Override
        public int articlesWith(String field, String text) {
          return 10;
        }

        @Override
        public long occurrences(String field, String text) {
          return 10;
        }

        @Override
        public long articlesWith(String field) {
          return 1_000;
        }

        @Override
        public long terms(String field) {
          return 100_000;
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Luật Đất đai                | 0.666667
          Luật Đất đai sửa đổi        | 0.4
          Luật Du lịch                | 0
          Thuế                        | 0
          """)
  void aTitleCountsByItsTypedPairsForEachWordOfIt(String title, float covered) throws IOException {
    float[] evidence = evidence("theo luật đất đai thì sao", title, "", "");

    assertEquals(covered, evidence[RankingFeature.TITLE_COVERED.ordinal()], 1e-6);
  }

  @Test
  void theNameOfTheContainingDocumentCountsWordByWord() throws IOException {
    float[] evidence = evidence("luật đất đai", "Điều 5", "", "Luật Đất đai 2024");

    assertEquals(0.75f, evidence[RankingFeature.PART_OF_COVERED.ordinal()], 1e-6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          về tinh giản biên chế ở xã             | 3
          tinh giản. biên chế                    | 1
          tinh giản, và biên chế                 | 1
          biên chế, tinh giản biên chế           | 3
          tinh gian bien che                     | 0.6
          chế biên giản tinh                     | 0
          """)
  void theLongestRunEndsWhereOtherWordsOrASentenceStand(String body, float pairs)
      throws IOException {
    float[] evidence = evidence("tinh giản biên chế", "Tin", body, "");

    assertEquals(pairs, evidence[RankingFeature.LONGEST_RUN.ordinal()], 1e-6);
  }

  @Test
  void ofOneWordThereIsNoRun() throws IOException {
    float[] evidence = evidence("thuế", "Thuế", "thuế thuế thuế", "");

    assertEquals(0, evidence[RankingFeature.LONGEST_RUN.ordinal()]);
    assertTrue(evidence[RankingFeature.WORDS.ordinal()] > 0);
  }

  @Test
  void theFiguresOfAScoreAddUpToItAlsoWhereItWasLowered() throws IOException {
    float[] row = evidence("luật đất đai", "Luật Đất đai", "Nói về luật đất đai.", "");
    FeatureScore best =
        FeatureScore.of(Explanation.Of.ARTICLE, evidence("luật đất đai", "Tin", "", ""), 1)
            .or(FeatureScore.of(Explanation.Of.OTHER_WORDS, row, 0.7f));
    float score = 0.9f * (best.score() + 200);

    Explanation explanation = best.explanation(score, 200);

    double sum = explanation.parts().stream().mapToDouble(Explanation.Part::product).sum();
    assertEquals(score, sum, 1e-3);
    assertEquals(Explanation.Of.OTHER_WORDS, explanation.of());
  }

  private static float[] evidence(String query, String title, String body, String partOf)
      throws IOException {
    QueryTermTable words = QueryTermTable.of(ALL_ALIKE, QueryTerms.of(QueryParser.parse(query)));
    SegmentedText text = SegmentedText.of(title + "\n" + body);
    int bodyStart = text.wordsBefore(title.length());
    SegmentedText name = SegmentedText.of(partOf);
    byte[] stored =
        new WordSequence()
            .with(Zone.TITLE, text, 0, bodyStart)
            .with(Zone.LEAD, text, bodyStart, bodyStart)
            .with(Zone.BODY, text, bodyStart, text.size())
            .with(Zone.PART_OF, name, 0, name.size())
            .bytes();
    return new FeatureExtractor(words, 100).read(stored, 0, stored.length);
  }
}
