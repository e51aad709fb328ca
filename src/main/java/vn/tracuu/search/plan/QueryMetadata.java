package vn.tracuu.search.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.number.Issuer;
import vn.tracuu.number.Issuers;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.query.Word;
import vn.tracuu.query.Years;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.MetadataTerms;
import vn.tracuu.search.plan.RetrievalQuery.Occur;
import vn.tracuu.text.Folding;

/**
 * What a query says of the document itself, and not of its subject: {@code thông tư}, {@code bộ y
 * tế} and {@code 2019} in {@code thông tư bộ y tế 2019 xét nghiệm}. Two of type, issuer and year
 * have to be there, because each alone may be a part of the subject. They prefer documents that
 * have them and are not required of the text.
 *
 * @param terms what documents are preferred by, {@link MetadataTerms}
 * @param rest the query without these words
 */
public record QueryMetadata(SequencedSet<String> terms, Clause rest) {
  /** In the first stage, beside some ten of a rare word. */
  private static final float PREFERENCE = 5;

  private static final String YEAR = "nam";

  private enum Kind {
    TYPE,
    ISSUER,
    YEAR
  }

  /** Some words and what they say. */
  private record Found(Kind kind, String term, int words) {}

  /** Names of types and issuers by the first of their folded words, the longest first. */
  private static final Map<String, List<Named>> NAMES = names();

  private record Named(Kind kind, List<String> words) {}

  private static Map<String, List<Named>> names() {
    List<Named> names = new ArrayList<>();
    for (DocumentType type : DocumentTypes.all()) {
      names.add(new Named(Kind.TYPE, MetadataTerms.words(type.name())));
    }
    for (Issuer issuer : Issuers.all()) {
      List<String> words = MetadataTerms.words(issuer.name());
      if (words.size() > 1) {
        names.add(new Named(Kind.ISSUER, words));
      }
    }
    names.sort((one, other) -> Integer.compare(other.words.size(), one.words.size()));
    return names.stream().collect(Collectors.groupingBy(name -> name.words.getFirst()));
  }

  /** What the bare words of a query say of documents; empty if that is less than two things. */
  public static Optional<QueryMetadata> in(Query query) {
    if (!(query.root() instanceof Clause.Words bare) || query.hasExactMarks()) {
      return Optional.empty();
    }
    List<String> folded = bare.words().stream().map(word -> Folding.of(word.text())).toList();
    SequencedSet<String> terms = new LinkedHashSet<>();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<Word> rest = new ArrayList<>();
    for (int i = 0; i < folded.size(); ) {
      Found found = at(folded, i);
      if (found == null) {
        rest.add(bare.words().get(i++));
      } else {
        terms.add(found.term);
        kinds.add(found.kind);
        i += found.words;
      }
    }
    return kinds.size() < 2 || rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new QueryMetadata(terms, new Clause.Words(rest)));
  }

  private static @Nullable Found at(List<String> words, int i) {
    int year = words.get(i).equals(YEAR) && i + 1 < words.size() ? i + 1 : i;
    if (Years.isOfDocument(words.get(year))) {
      return new Found(Kind.YEAR, MetadataTerms.year(words.get(year)), year - i + 1);
    }
    for (Named name : NAMES.getOrDefault(words.get(i), List.of())) {
      int end = i + name.words.size();
      if (end <= words.size() && words.subList(i, end).equals(name.words)) {
        return new Found(name.kind, term(name), name.words.size());
      }
    }
    return null;
  }

  private static String term(Named name) {
    return name.kind == Kind.TYPE
        ? MetadataTerms.type(name.words)
        : MetadataTerms.issuer(name.words);
  }

  /** What matches the rest; documents that have what was said of them score more. */
  RetrievalQuery with(RetrievalQuery matching) {
    RetrievalQuery.Builder query = new RetrievalQuery.Builder().add(matching, Occur.MUST);
    for (String term : terms) {
      query.add(new RetrievalQuery.ConstantTerm(Fields.BEARS, term, PREFERENCE), Occur.SHOULD);
    }
    return query.build();
  }
}
