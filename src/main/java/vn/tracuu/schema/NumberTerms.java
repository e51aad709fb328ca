package vn.tracuu.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;

/**
 * The terms under which a document number is indexed and looked up: the one place that writes them.
 *
 * <ul>
 *   <li>its key, {@code 18 nq tw}: in {@link Fields#BEARS} and {@link Fields#CITES}
 *   <li>the keys of its short forms, {@code nghi quyet 18}: the same fields
 *   <li>its key with {@value #IN_HEAD}: cited in the title or lead
 *   <li>its key with {@value #TERM} and a Party term, {@code 18 nq tw@XII}: cited as of that term
 *   <li>key or short key, a tab, and the canonical number: in {@link Fields#NUMBERS}, to list what
 *       begins with either
 * </ul>
 */
public final class NumberTerms {
  private static final String IN_HEAD = "^";
  private static final String TERM = "@";
  private static final char TAB = '\t';

  private final String key;
  private final List<String> shortKeys;
  private final @Nullable String term;

  private NumberTerms(String key, List<String> shortKeys, @Nullable String term) {
    this.key = key;
    this.shortKeys = shortKeys;
    this.term = term;
  }

  /** The terms of a citation. */
  public static NumberTerms of(Citation citation) {
    return new NumberTerms(key(citation), citation.shortKeys(), likelyTerm(citation));
  }

  /** Those that a citation has wherever it stands: key, short keys, key with its Party term. */
  public SequencedSet<String> all() {
    SequencedSet<String> terms = new LinkedHashSet<>();
    terms.add(key);
    terms.addAll(shortKeys);
    if (term != null) {
      terms.add(ofTerm(key, term));
    }
    return terms;
  }

  /** The term of a citation in a title or lead. */
  public String inHead() {
    return inHead(key);
  }

  /** The entries of {@link Fields#NUMBERS}. */
  public List<String> listed(String canonical) {
    List<String> entries = new ArrayList<>();
    entries.add(key + TAB + canonical);
    shortKeys.forEach(shortKey -> entries.add(shortKey + TAB + canonical));
    return entries;
  }

  /** The key of the number, of a bound short form that of the number that it is bound to. */
  public static String key(Citation citation) {
    return citation.boundTo() == null
        ? citation.number().key()
        : CitationReader.whole(citation.boundTo())
            .map(Citation::number)
            .map(DocumentNumber::key)
            .orElse(citation.number().key());
  }

  /** The term of a key that is cited in a title or lead. */
  public static String inHead(String key) {
    return key + IN_HEAD;
  }

  /** The term of a key that is cited as of a Party term, in Roman figures. */
  public static String ofTerm(String key, String term) {
    return key + TERM + term;
  }

  /** What all entries of numbers with exactly this key or short key begin with. */
  public static String entriesOf(String key) {
    return key + TAB;
  }

  /** The canonical number of an entry. */
  public static String canonical(String entry) {
    return entry.substring(entry.indexOf(TAB) + 1);
  }

  private static @Nullable String likelyTerm(Citation citation) {
    return citation.term() != null || citation.readings().isEmpty()
        ? citation.term()
        : citation.readings().getFirst().term();
  }
}
