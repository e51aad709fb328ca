package vn.tracuu.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.Folding;

/**
 * What a query is about: the query without the words that only ask ({@link AskingWords}), which no
 * article need have. They stay where the query has nothing else.
 *
 * @param query the query without them
 * @param soft words of it, without marks, that an article need not have though it is the likelier
 *     for them: a bare year, what is counted behind "mấy"
 */
public record Topic(Query query, Set<String> soft) {
  public Topic {
    soft = Set.copyOf(soft);
  }

  /** The topic of a query. */
  public static Topic of(Query query) {
    List<Word> row = bareWords(query.root());
    AskingWords asking = AskingWords.in(row);
    Clause root = asking.isEmpty() ? query.root() : without(query.root(), asking.words());
    if (root == null || !hasMoreThan(root, asking.soft())) {
      return new Topic(query, Set.of());
    }
    Query about = new Query(query.text(), root, query.notes(), query.marks());
    return new Topic(about, onlySoft(root, asking.soft()));
  }

  /** The bare words that must all be there, in order. */
  private static List<Word> bareWords(Clause root) {
    List<Word> row = new ArrayList<>();
    switch (root) {
      case Clause.Words words -> row.addAll(words.words());
      case Clause.And and -> and.clauses().forEach(member -> row.addAll(ofMember(member)));
      default -> {}
    }
    return row;
  }

  private static List<Word> ofMember(Clause member) {
    return member instanceof Clause.Words words ? words.words() : List.of();
  }

  private static @Nullable Clause without(Clause root, Set<Word> asking) {
    return switch (root) {
      case Clause.Words words -> {
        List<Word> kept = words.words().stream().filter(w -> !asking.contains(w)).toList();
        yield kept.isEmpty() ? null : new Clause.Words(kept);
      }
      case Clause.And and -> {
        List<Clause> kept = new ArrayList<>();
        for (Clause member : and.clauses()) {
          Clause rest = member instanceof Clause.Words ? without(member, asking) : member;
          if (rest != null) {
            kept.add(rest);
          }
        }
        yield kept.size() > 1 ? new Clause.And(kept) : kept.isEmpty() ? null : kept.getFirst();
      }
      default -> root;
    };
  }

  /** Whether something is looked for besides soft words. */
  private static boolean hasMoreThan(Clause root, Set<Word> soft) {
    return switch (root) {
      case Clause.Words words -> !soft.containsAll(words.words());
      case Clause.And and -> and.clauses().stream().anyMatch(member -> hasMoreThan(member, soft));
      case Clause.Phrase phrase -> true;
      case Clause.Document document -> true;
      case Clause.Or or -> true;
      case Clause.Field field -> false;
      case Clause.Range range -> false;
      case Clause.Not not -> false;
    };
  }

  /** A word that was also typed elsewhere is required for that. */
  private static Set<String> onlySoft(Clause root, Set<Word> soft) {
    Set<String> folded = new HashSet<>();
    soft.forEach(word -> folded.add(Folding.of(word.text())));
    for (Word word : bareWords(root)) {
      if (!soft.contains(word)) {
        folded.remove(Folding.of(word.text()));
      }
    }
    return folded;
  }
}
