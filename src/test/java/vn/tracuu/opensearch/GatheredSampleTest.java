package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tracuu.Seed;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.phrase.PhraseCollector;
import vn.tracuu.phrase.PhraseSample;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.schema.SegmentedText;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;

class GatheredSampleTest {
  private static final int MANY = 2 * PhraseSample.SIZE + 100;

  @Test
  void ofManyArticlesEverySecondIsReadInWhateverOrderTheyCome() throws Exception {
    long seed = Seed.value();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      order.add(i);
    }
    GatheredSample sorted = gathered(order);
    Collections.shuffle(order, new Random(seed));
    GatheredSample shuffled = gathered(order);

    assertEquals(2, sorted.rate());
    assertEquals(2, shuffled.rate());
    int read = count(sorted);
    assertEquals(MANY / 2.0, read, MANY / 20.0);
    assertEquals(read, count(shuffled), "seed " + seed);
    List<String> phrases = written(sorted.phrases(MANY, PhraseCollector.Names.NONE));
    assertTrue(phrases.stream().anyMatch(p -> p.startsWith("đất đai ")), phrases::toString);
    assertEquals(
        phrases, written(shuffled.phrases(MANY, PhraseCollector.Names.NONE)), "seed " + seed);
  }

  @Test
  void ofOneIdTheArticleOfTheLastFileStays() throws IOException {
    GatheredSample sample = new GatheredSample();
    for (int i = 0; i < 3; i++) {
      offer(sample, "a" + i, "b/2.html", "Họ bàn về thủ tục.");
      offer(sample, "a" + i, "b/1.html", "Đêm qua ra thu túc.");
    }
    offer(sample, "x", "x", "Bà. Bé. Bí. Bò. Cá. Cua. Da. Dê. Đá. Ga. Gà. Hè. Hoa. Khế. La. Lá.");

    List<String> phrases = written(sample.phrases(4, PhraseCollector.Names.NONE));
    assertTrue(phrases.contains("thủ tục 3"), phrases::toString);
    assertTrue(phrases.stream().noneMatch(p -> p.contains("túc")), phrases::toString);
  }

  private static GatheredSample gathered(List<Integer> articles) {
    GatheredSample sample = new GatheredSample();
    articles.parallelStream()
        .forEach(i -> offer(sample, "a" + i, "f", i % 3 == 0 ? "Luật về đất đai." : "Tin " + i));
    return sample;
  }

  private static void offer(GatheredSample sample, String id, String file, String text) {
    SegmentedText words = SegmentedText.of(text);
    byte[] sequence = new WordSequence().with(Zone.TITLE, words, 0, words.size()).bytes();
    sample.offer(id, new Source(file, 1, new byte[0]), text, sequence);
  }

  private static int count(GatheredSample sample) {
    int[] read = {0};
    sample.forEach((article, sequence) -> read[0]++);
    return read[0];
  }

  private static List<String> written(Phrases phrases) {
    List<String> written = new ArrayList<>();
    for (int p = 0; p < phrases.size(); p++) {
      written.add(phrases.text(p) + " " + phrases.articles(p));
    }
    return written;
  }
}
