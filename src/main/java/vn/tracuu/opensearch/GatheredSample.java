package vn.tracuu.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.phrase.PhraseCollector;
import vn.tracuu.phrase.PhraseSample;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.schema.SegmentedText;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.text.WordCode;

/**
 * The sample of the articles that a build adds, and the words that they are written with, because a
 * cluster tells neither afterwards. Whenever too many articles would be kept, every second one is
 * dropped; which ones, their ids decide, so that the order in which articles come does not matter.
 *
 * <p>Articles may be added by all threads; then one thread collects.
 */
final class GatheredSample implements PhraseSample {
  /** The most bytes of words that are kept, whatever their articles' length. */
  private static final long MAX_BYTES = 100L << 20;

  /** The most different words; further ones are in no phrase. */
  private static final int MAX_FORMS = 500_000;

  private final AtomicLong seen = new AtomicLong();
  private final Set<String> forms = ConcurrentHashMap.newKeySet();
  private final SortedMap<String, Kept> kept = new TreeMap<>();
  private volatile int rate = 1;
  private long bytes;

  /** An article's words, and where it came from. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(Source source, byte[] sequence) {}

  /**
   * Adds an article, if it is of the sample.
   *
   * @param text what {@code sequence} was made of
   * @param sequence its {@link WordSequence}
   */
  void offer(String id, Source source, String text, byte[] sequence) {
    long articles = seen.incrementAndGet();
    if (PhraseSample.rate(articles) > rate) {
      thinOut(PhraseSample.rate(articles));
    }
    if (isChosen(id)) {
      SegmentedText.forEachForm(text, this::keepForm);
      keep(id, new Kept(source, sequence));
    }
  }

  /** The phrases of all that was added, of which so many articles are left. */
  Phrases phrases(long articles, PhraseCollector.Names names) throws IOException {
    return PhraseCollector.collect(this, articles, this::forEachForm, names);
  }

  @Override
  public int rate() {
    return rate;
  }

  @Override
  public void forEach(Visitor visitor) {
    int[] sequence = new int[0];
    int article = 0;
    for (Kept each : kept.values()) {
      sequence = WordSequence.read(each.sequence, 0, each.sequence.length, sequence);
      visitor.read(article++, sequence);
    }
  }

  private boolean isChosen(String id) {
    byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
    return PhraseSample.isChosen(utf8, 0, utf8.length, rate);
  }

  private void keepForm(String form) {
    if (!form.isEmpty() && Character.isLetter(form.charAt(0)) && forms.size() < MAX_FORMS) {
      forms.add(form);
    }
  }

  /** Of two articles with one id the one stays that the index keeps. */
  private synchronized void keep(String id, Kept article) {
    Kept other = kept.get(id);
    if (!isChosen(id) || (other != null && !article.source.replaces(other.source))) {
      return;
    }
    kept.put(id, article);
    bytes += article.sequence.length - (other == null ? 0 : other.sequence.length);
    while (bytes > MAX_BYTES) {
      thinOut(2 * rate);
    }
  }

  private synchronized void thinOut(int newRate) {
    rate = Math.max(rate, newRate);
    Iterator<Map.Entry<String, Kept>> each = kept.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Kept> article = each.next();
      if (!isChosen(article.getKey())) {
        bytes -= article.getValue().sequence.length;
        each.remove();
      }
    }
  }

  private void forEachForm(int min, Consumer<String> consumer) {
    Map<Integer, Integer> articles = new HashMap<>();
    Map<Integer, Integer> last = new HashMap<>();
    forEach((article, sequence) -> {
      int end = WordSequence.start(sequence, Zone.PART_OF);
      for (int i = WordSequence.start(sequence, Zone.TITLE); i < end; i++) {
        Integer before = last.put(sequence[i], article);
        if (before == null || before != article) {
          articles.merge(sequence[i], 1, Integer::sum);
        }
      }
    });
    forms.stream()
        .sorted()
        .filter(form -> articles.getOrDefault(WordCode.of(form), 0) >= min)
        .forEach(consumer);
  }
}
