package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.query.Synonyms;
import vn.tracuu.query.Word;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.ProvisionTerms;
import vn.tracuu.search.plan.RetrievalQuery.Occur;

/**
 * A provision that a query names ({@code khoản 2 điều 8 luật doanh nghiệp}), or a law that it names
 * and nothing else ({@code luật doanh nghiệp}), with what the collection makes of it.
 *
 * @param place the place; null if a whole law is asked for
 * @param documents the documents that are meant, the likeliest first: the numbers of the query, or
 *     the laws of the name
 * @param byName whether a name led to them, so that they are not numbers of the query
 * @param root the query without the words of the place, where the document is given by its number
 */
public record QueryProvision(
    @Nullable TypedProvision place, List<QueryNumber> documents, boolean byName, Clause root) {
  // In the first stage; the order among the candidates is made by NumberFeatures.
  private static final float PROVISION = 1_000;
  private static final float CONTAINING = 500;
  private static final float WHOLE = 300;
  private static final float PART = 100;

  /** The provision or law of a query; empty if it names none that the collection has. */
  public static Optional<QueryProvision> in(
      Query query, List<QueryNumber> numbers, NumberIndex index, Synonyms synonyms)
      throws IOException {
    Parts parts = Parts.of(query.root());
    if (numbers.isEmpty()) {
      return ofNamedLaw(query, parts, index, synonyms);
    }
    return parts.place == null
        ? Optional.empty()
        : Optional.of(new QueryProvision(parts.place, numbers, false, parts.rest()));
  }

  private static Optional<QueryProvision> ofNamedLaw(
      Query query, Parts parts, NumberIndex index, Synonyms synonyms) throws IOException {
    boolean nameAlone = parts.place == null;
    if (nameAlone && parts.clauses.size() != 1) {
      return Optional.empty();
    }
    LawLookup lookup = new LawLookup(index, synonyms);
    for (List<Word> row : parts.rows()) {
      Optional<LawLookup.Named> named = lookup.in(row, nameAlone);
      if (named.isPresent()) {
        List<QueryNumber> laws = numbers(named.get(), index);
        return Optional.of(new QueryProvision(parts.place, laws, true, query.root()));
      }
    }
    return Optional.empty();
  }

  /**
   * A query taken apart.
   *
   * @param place the first place that it names, or null
   * @param clauses its clauses without the words of the place
   */
  private record Parts(@Nullable TypedProvision place, List<Clause> clauses) {
    static Parts of(Clause root) {
      TypedProvision place = null;
      List<Clause> clauses = new ArrayList<>();
      for (Clause clause : root instanceof Clause.And and ? and.clauses() : List.of(root)) {
        Optional<TypedProvision> found =
            place == null && clause instanceof Clause.Words words
                ? TypedProvision.in(words.words())
                : Optional.empty();
        if (found.isPresent() && clause instanceof Clause.Words words) {
          place = found.get();
          place.around(words.words()).forEach(row -> clauses.add(new Clause.Words(row)));
        } else {
          clauses.add(clause);
        }
      }
      return new Parts(place, clauses);
    }

    /** The rows of bare words, each by itself: no name reaches over the place. */
    List<List<Word>> rows() {
      return clauses.stream()
          .filter(Clause.Words.class::isInstance)
          .map(clause -> ((Clause.Words) clause).words())
          .toList();
    }

    /** What is left as one clause; rows of words side by side are one, as the parser has it. */
    Clause rest() {
      List<Clause> joined = new ArrayList<>();
      for (Clause clause : clauses) {
        if (clause instanceof Clause.Words words
            && !joined.isEmpty()
            && joined.getLast() instanceof Clause.Words before) {
          List<Word> both = new ArrayList<>(before.words());
          both.addAll(words.words());
          joined.set(joined.size() - 1, new Clause.Words(both));
        } else {
          joined.add(clause);
        }
      }
      return joined.size() == 1 ? joined.getFirst() : new Clause.And(joined);
    }
  }

  private static List<QueryNumber> numbers(LawLookup.Named named, NumberIndex index)
      throws IOException {
    List<QueryNumber> numbers = new ArrayList<>();
    for (String number : named.numbers()) {
      Citation citation = CitationReader.whole(number).orElseThrow();
      numbers.add(QueryNumber.named(citation, named.written(), index));
    }
    return numbers;
  }

  /** The articles that are meant, and those that {@code typed} finds. */
  RetrievalQuery with(RetrievalQuery typed) {
    RetrievalQuery.Builder any = new RetrievalQuery.Builder();
    for (QueryNumber document : documents) {
      document.completeKey().ifPresent(key -> addTerms(any, key));
      if (!document.citation().complete()) {
        addTerms(any, document.key());
      }
    }
    return any.add(typed, Occur.SHOULD).build();
  }

  private void addTerms(RetrievalQuery.Builder any, String key) {
    if (place == null) {
      add(any, ProvisionTerms.whole(key), WHOLE);
    } else {
      add(any, ProvisionTerms.provision(key, place.article()), PROVISION);
      add(any, ProvisionTerms.containing(key, place.article()), CONTAINING);
    }
    add(any, key, PART);
  }

  private static void add(RetrievalQuery.Builder any, String term, float score) {
    any.add(new RetrievalQuery.ConstantTerm(Fields.BEARS, term, score), Occur.SHOULD);
  }
}
