package vn.tracuu.lucene.index;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import vn.tracuu.engine.Facet;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;

/**
 * The fields of the index: the one place for their names, their analysis and the version of both.
 */
public final class Fields {
  /** Raised whenever a field or its meaning changes; an index of another version is refused. */
  public static final int SCHEMA_VERSION = 7;

  /** Raised whenever the same text gives other terms. */
  public static final int ANALYSIS_VERSION = 2;

  public static final String ID = "id";

  /** The title alone. */
  public static final Searched TITLE = new Searched("title");

  /** Title, lead and body together: what a word must stand in to find the article at all. */
  public static final Searched TEXT = new Searched("text");

  /** The canonical syllables of {@link #TEXT} that have marks; frequencies, no positions. */
  public static final String TEXT_EXACT = "text.exact";

  /** The name of the document that the article is a part of. */
  public static final Searched PART_OF = new Searched("part_of");

  /** One section of a long article, in a document of its own before the article's. */
  public static final Searched PASSAGE = new Searched("passage");

  /** The article's words in order ({@link WordSequence}), as doc values. */
  public static final String WORDS = "words";

  /** The number that the article itself bears ({@link NumberTerms}). */
  public static final String BEARS = "bears";

  /** The numbers that it cites ({@link NumberTerms}), with their places in title, lead and body. */
  public static final String CITES = "cites";

  /** All of its numbers, to be listed by what they begin with ({@link NumberTerms}). */
  public static final String NUMBERS = "numbers";

  /** The numbers that it cites, canonical, as doc values. */
  public static final String CITED = "cited";

  /** The name and the host of its site, in lower case, whole. */
  public static final String SITE_NAME = "site.name";

  // Where the article came from (Provenance).
  static final String FILE = "file";
  static final String POSITION = "position";
  static final String DIGEST = "digest";

  /** The day of publication, as days since 1970, for spans of days and for sorting. */
  public static final String DAY = "day";

  // Stored values.
  static final String STORED_TITLE = "stored.title";
  static final String STORED_LEAD = "stored.lead";
  static final String STORED_BODY = "stored.body";
  static final String STORED_KINDS = "stored.kinds";
  static final String URL = "url";
  static final String SITE = "site";
  static final String AUTHOR = "author";
  static final String SOURCE = "source";
  static final String SECTION = "section";
  static final String ATTACHMENTS = "attachments";
  static final String PUBLISHED = "published";
  static final String NUMBER = "number";
  static final String TYPE = "type";
  static final String ISSUER = "issuer";
  static final String STORED_PART_OF = "stored.part_of";
  static final String PLACE = "place";

  /**
   * A text that is searched under two kinds of terms, each in a field of its own.
   *
   * @param name the text's name; its fields are {@code name.folded} and {@code name.pairs}
   */
  public record Searched(String name) {
    /** Syllables without marks; with positions, for phrases. */
    public String folded() {
      return name + ".folded";
    }

    /** Pairs of neighbouring syllables without marks; frequencies, no positions. */
    public String pairs() {
      return name + ".pairs";
    }
  }

  private Fields() {}

  /** The field of a facet's values, as terms and as doc values. */
  public static String facet(Facet facet) {
    return facet == Facet.CITES ? CITED : "facet." + facet.name().toLowerCase(Locale.ROOT);
  }

  /** The words of a facet's values, without marks; with positions, for phrases. */
  public static String words(Facet facet) {
    return facet(facet) + ".words";
  }

  /** The analyzer that gives every field its chain. */
  public static Analyzer analyzer() {
    Map<String, Analyzer> chains = new HashMap<>();
    for (Searched text : List.of(TITLE, TEXT, PART_OF, PASSAGE)) {
      chains.put(text.folded(), new VietnameseAnalyzer(Terms.FOLDED));
      chains.put(text.pairs(), new VietnameseAnalyzer(Terms.PAIRS));
    }
    for (Facet facet : Facet.values()) {
      chains.put(words(facet), new VietnameseAnalyzer(Terms.FOLDED));
    }
    chains.put(TEXT_EXACT, new VietnameseAnalyzer(Terms.EXACT));
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), chains);
  }
}
