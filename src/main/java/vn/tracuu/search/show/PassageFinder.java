package vn.tracuu.search.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Section;
import vn.tracuu.article.Sections;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Passage;
import vn.tracuu.schema.ProvisionTerms;
import vn.tracuu.search.feature.Bm25Saturation;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.plan.TypedProvision;
import vn.tracuu.search.show.MatchFinder.Match;

/**
 * The sections of a long article that answer best: by which of the query's words and pairs they
 * have, rare ones counting more, and the words of their heading twice.
 */
final class PassageFinder {
  /** What a document number in a section counts, beside the rarity of a word. */
  private static final float NUMBER = 12;

  /** How much a repetition counts. */
  private static final float REPEATED = 0.1f;

  private static final Bm25Saturation LENGTH = new Bm25Saturation(1.2f, 0.75f);

  /** The length of a usual section, in UTF-16 units. */
  private static final float USUAL_LENGTH = 1_200;

  private final QueryTermTable words;
  private final SnippetBuilder snippets;

  PassageFinder(QueryTermTable words, SnippetBuilder snippets) {
    this.words = words;
    this.snippets = snippets;
  }

  private record Scored(Section section, double score) {}

  /**
   * At most {@link Hit#MAX_PASSAGES}, best first; none of a short article.
   *
   * @param asked the provision that was asked for of this article, which is the first passage then
   */
  List<Passage> in(
      Article article, String text, List<Match> matches, @Nullable TypedProvision asked) {
    List<Section> sections = Sections.of(article);
    Optional<Section> provision =
        asked == null
            ? Optional.empty()
            : sections.stream().filter(section -> isOf(section, asked)).findFirst();
    List<Passage> passages = new ArrayList<>();
    provision.ifPresent(section -> passages.add(opened(section, text, matches, asked)));
    likeliest(sections, matches).stream()
        .filter(section -> !section.equals(provision.orElse(null)))
        .limit(Hit.MAX_PASSAGES - passages.size())
        .forEach(section -> passages.add(passage(section, text, matches)));
    return passages;
  }

  private static boolean isOf(Section section, TypedProvision asked) {
    return ProvisionTerms.article(section.place()).orElse("").equals(asked.article());
  }

  /** The passage at the clause that was asked for. */
  private Passage opened(Section section, String text, List<Match> matches, TypedProvision asked) {
    int start = ClausePlaces.start(text, section.start(), section.end(), asked);
    return new Passage(
        section.place(),
        section.anchor(),
        snippets.snippet(
            text, start, section.end(), start > section.start() ? List.of() : matches));
  }

  private List<Section> likeliest(List<Section> sections, List<Match> matches) {
    List<Scored> scored = new ArrayList<>();
    int next = 0;
    for (Section section : sections) {
      while (next < matches.size() && matches.get(next).start() < section.start()) {
        next++;
      }
      int end = next;
      while (end < matches.size() && matches.get(end).end() <= section.end()) {
        end++;
      }
      if (end > next) {
        scored.add(new Scored(section, score(section, matches.subList(next, end))));
      }
      next = end;
    }
    return scored.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::section)
        .toList();
  }

  private double score(Section section, List<Match> matches) {
    Set<Integer> seenWords = new HashSet<>();
    Set<Integer> seenPairs = new HashSet<>();
    int headEnd = section.start() + section.place().length();
    double sum = 0;
    for (Match match : matches) {
      boolean number = match.word() == MatchFinder.NUMBER;
      double worth = number ? NUMBER : words.wordRarity(match.word()) * match.agreement();
      sum += worth * (seenWords.add(match.word()) ? 1 : REPEATED);
      sum += match.end() <= headEnd ? worth : 0;
      if (match.pair() >= 0 && seenPairs.add(match.pair())) {
        sum += words.pairRarity(match.pair());
      }
    }
    float length = (section.end() - section.start()) / USUAL_LENGTH;
    return sum * LENGTH.of(2, length);
  }

  private Passage passage(Section section, String text, List<Match> matches) {
    return new Passage(
        section.place(),
        section.anchor(),
        snippets.snippet(text, section.start(), section.end(), matches));
  }
}
