package vn.tracuu.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import vn.tracuu.Seed;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;
import vn.tracuu.text.SyllableInventory;

/** Offsets select exactly the source text whose canonical form the term is. */
class OffsetsTest {
  private static final int TEXTS = 2_000;
  private static final List<SyllableInventory.Syllable> SYLLABLES = SyllableInventory.all();
  private static final String[] TONE_MARKS = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
  private static final String[] INVISIBLE = {
    "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"
  };

  /** What may stand between words; those with a line end or a closing sign end a sentence. */
  private static final String[] BETWEEN = {
    " ", "  ", "\u00A0", ", ", " – ", "/", " 😀 ", "👩\u200D🌾", " «", "» ", "\t", "\u200B ", "( "
  };

  private static final String[] BREAKS = {
    ". ", "?\n", "\n", " \r\n", "; ", ":\u00A0", "…\n", "!” "
  };

  /** Text in TCVN3 and VNI fonts and other words, with the words that they come apart into. */
  private static final String[][] OTHERS = {
    {"nh©n", "nh", "n"}, {"d©n", "d", "n"}, {"®æi", "æi"}, {"ñoåi", "ñoåi"}, {"Straße", "Straße"},
    {"日本", "日本"}, {"số39", "số", "39"}, {"18-NQ", "18", "NQ"}, {"café", "café"}, {"𝒜b", "𝒜b"}
  };

  /** A random text and what must be found in it. */
  private record Sample(String text, List<Found> words, List<Boolean> afterBreak) {}

  private record Found(String term, int start, int end) {}

  @Test
  void everyTermIsTheFormOfTheTextAtItsPlace() throws IOException {
    long seed = Seed.value();
    Random random = new Random(seed);
    try (Analyzer exact = new VietnameseAnalyzer(Terms.EXACT)) {
      for (int i = 0; i < TEXTS; i++) {
        Sample sample = sample(random);
        List<Found> found = analyze(exact, sample.text);
        assertEquals(sample.words, found, () -> "seed " + seed + ": " + sample.text);
        for (Found word : found) {
          String source = sample.text.substring(word.start, word.end);
          assertEquals(word.term, CanonicalForm.of(source), () -> "seed " + seed);
        }
      }
    }
  }

  @Test
  void everyPairIsTwoNeighboursOfOneSentence() throws IOException {
    long seed = Seed.value();
    Random random = new Random(seed);
    try (Analyzer pairs = new VietnameseAnalyzer(Terms.PAIRS)) {
      for (int i = 0; i < TEXTS; i++) {
        Sample sample = sample(random);
        assertEquals(
            pairs(sample), analyze(pairs, sample.text), () -> "seed " + seed + ": " + sample.text);
      }
    }
  }

  @Test
  void samplesHoldWhatTheyShould() {
    Sample sample = sample(new Random(7));
    assertTrue(sample.words.size() > 20);
    assertTrue(sample.afterBreak.contains(true));
    assertFalse(Normalizer.isNormalized(sample.text, Normalizer.Form.NFC));
  }

  private static List<Found> pairs(Sample sample) {
    List<Found> pairs = new ArrayList<>();
    for (int i = 1; i < sample.words.size(); i++) {
      Found first = sample.words.get(i - 1);
      Found second = sample.words.get(i);
      if (!sample.afterBreak.get(i)) {
        String term = Folding.of(first.term) + " " + Folding.of(second.term);
        pairs.add(new Found(term, first.start, second.end));
        if (first.end == second.start) {
          pairs.add(new Found(term.replace(' ', '+'), first.start, second.end)); // a code
        }
      }
    }
    return pairs;
  }

  private static Sample sample(Random random) {
    StringBuilder text = new StringBuilder();
    List<Found> words = new ArrayList<>();
    List<Boolean> afterBreak = new ArrayList<>();
    boolean broke = false;
    for (int n = 10 + random.nextInt(50); n > 0; n--) {
      int before = words.size();
      if (random.nextInt(5) == 0) {
        appendOther(text, words, OTHERS[random.nextInt(OTHERS.length)]);
      } else {
        appendSyllable(text, words, random);
      }
      for (int i = before; i < words.size(); i++) {
        afterBreak.add(broke && i == before);
      }
      broke = random.nextInt(6) == 0;
      String[] gaps = broke ? BREAKS : BETWEEN;
      text.append(gaps[random.nextInt(gaps.length)]);
    }
    return new Sample(text.toString(), words, afterBreak);
  }

  private static void appendSyllable(StringBuilder text, List<Found> words, Random random) {
    SyllableInventory.Syllable syllable = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    int vowel = firstVowel(syllable.letters());
    String loose =
        syllable.letters().substring(0, vowel + 1)
            + TONE_MARKS[syllable.tone()]
            + syllable.letters().substring(vowel + 1);
    String form = CanonicalForm.of(loose);
    String spelled =
        switch (random.nextInt(3)) {
          case 0 -> loose;
          case 1 -> Normalizer.normalize(loose, Normalizer.Form.NFC);
          default -> Normalizer.normalize(loose, Normalizer.Form.NFD);
        };
    if (random.nextInt(3) == 0) {
      String hidden = INVISIBLE[random.nextInt(INVISIBLE.length)];
      spelled = spelled.charAt(0) + hidden + spelled.substring(1);
      spelled = spelled.endsWith(hidden) ? spelled.substring(0, 1) : spelled;
    }
    int start = text.length();
    text.append(spelled);
    words.add(new Found(form, start, text.length()));
  }

  private static int firstVowel(String letters) {
    int i = 0;
    while ("aăâeêioôơuưy".indexOf(letters.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static void appendOther(StringBuilder text, List<Found> words, String[] other) {
    int from = text.length();
    text.append(other[0]);
    for (int i = 1; i < other.length; i++) {
      int start = text.indexOf(other[i], from);
      from = start + other[i].length();
      words.add(new Found(CanonicalForm.of(other[i]), start, from));
    }
  }

  private static List<Found> analyze(Analyzer analyzer, String text) throws IOException {
    List<Found> found = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(new Found(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return found;
  }
}
