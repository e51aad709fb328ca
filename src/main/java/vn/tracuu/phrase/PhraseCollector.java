package vn.tracuu.phrase;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import vn.tracuu.phrase.Phrases.Phrase;

/**
 * Collects the {@link Phrases} of a collection: runs of 2 to 5 words that many articles have, that
 * hold together, and that are no piece of a longer one. What comes out depends on the articles
 * only, not on how an index keeps them.
 *
 * <p>Reads a {@linkplain PhraseSample sample} of the articles; in a small collection it is all of
 * them, in a large one the counts are estimates. Stateless.
 */
public final class PhraseCollector {
  /** What fewer articles have is not frequent, in a small collection... */
  private static final int MIN_ARTICLES = 3;

  /** ... and in a large one, one article in so many. */
  private static final int ARTICLES_PER_MIN = 5_000;

  private static final int MAX_MIN = 100;

  private PhraseCollector() {}

  /** The words of a collection. */
  @FunctionalInterface
  public interface Words {
    /**
     * Gives the canonical forms of all words that at least {@code min} articles of the sample have,
     * and of others as well if that is cheaper; always in the same order.
     */
    void forEach(int min, Consumer<String> form) throws IOException;
  }

  /** The names of a collection's laws. */
  @FunctionalInterface
  public interface Names {
    /** No names. */
    Names NONE = each -> {};

    /** Gives each name with the number of articles that it has. */
    void forEach(ObjIntConsumer<String> each) throws IOException;
  }

  /**
   * The phrases of a collection, and the names of its laws.
   *
   * @param articles how many it has
   */
  public static Phrases collect(PhraseSample sample, long articles, Words words, Names names)
      throws IOException {
    int minOfAll = (int) Math.min(MAX_MIN, 1 + articles / ARTICLES_PER_MIN);
    int min = Math.max(MIN_ARTICLES, minOfAll / sample.rate());
    PhraseWords vocabulary = new PhraseWords();
    words.forEach(min, vocabulary::add);
    PhraseRuns runs = PhraseRuns.of(sample, vocabulary, min);
    List<Phrase> phrases = new PhraseSelection(runs, vocabulary, min, sample.rate()).phrases();
    return Phrases.of(withNames(phrases, names));
  }

  /** A name that is a phrase as well is listed once, as often as the more frequent of both. */
  private static List<Phrase> withNames(List<Phrase> phrases, Names names) throws IOException {
    Map<String, Phrase> byText = new LinkedHashMap<>();
    phrases.forEach(phrase -> byText.put(phrase.text(), phrase));
    names.forEach((name, articles) ->
        byText.merge(
            name, Phrase.of(name, articles), (a, b) -> a.articles() < b.articles() ? b : a));
    return List.copyOf(byText.values());
  }
}
