package vn.tracuu.schema;

import java.util.Locale;
import vn.tracuu.engine.Facet;

/**
 * The fields of the index: the one place for their names and for the versions of what they mean.
 */
public final class Fields {
  /** Raised whenever a field or its meaning changes; an index of another version is refused. */
  public static final int SCHEMA_VERSION = 13;

  /** Raised whenever the same text gives other terms. */
  public static final int ANALYSIS_VERSION = 4;

  /** Raised whenever only what an index in a cluster has besides changes; the same holds there. */
  public static final int CLUSTER_VERSION = 1;

  public static final String ID = "id";

  /** The title alone; only a cluster's index has it as a field of its own. */
  public static final String TITLE = "title";

  /** Its syllables without marks; with positions, for phrases. */
  public static final String TITLE_FOLDED = "title.folded";

  /** Its canonical syllables, marks kept; with positions, for quotes. */
  public static final String TITLE_EXACT = "title.exact";

  /** The title as it is written, as doc values; only a cluster's index has it. */
  public static final String TITLE_WHOLE = "title.whole";

  /** Title, lead and body together: what a word must stand in to find the article at all. */
  public static final Searched TEXT = new Searched("text");

  /** The canonical syllables of {@link #TEXT}, marks kept; with positions, for quotes. */
  public static final String TEXT_EXACT = "text.exact";

  /** One section of a long article, in a document of its own before the article's. */
  public static final Searched PASSAGE = new Searched("passage");

  /** The id of the article that a section is of; only a cluster's index has it. */
  public static final String OF = "of";

  /** Which list of a generation a document is a part of; only a cluster's index has such. */
  public static final String LIST = "list";

  /** The entries of that part of the list. */
  public static final String ENTRIES = "entries";

  /** The article's words in order ({@link WordSequence}), as doc values. */
  public static final String WORDS = "words";

  /** The name of the law that it is a part of ({@link LawName}). */
  public static final String LAW = "law";

  /**
   * The number that the article itself bears ({@link NumberTerms}), and its place in that document
   * ({@link ProvisionTerms}).
   */
  public static final String BEARS = "bears";

  /** The place of a part in its document ({@link ProvisionTerms#order}), as doc values. */
  public static final String PLACE_ORDER = "place.order";

  /** The numbers that it cites ({@link NumberTerms}), with their places in title, lead and body. */
  public static final String CITES = "cites";

  /** All of its numbers, to be listed by what they begin with ({@link NumberTerms}). */
  public static final String NUMBERS = "numbers";

  /** How often it cites each of those terms: term, tab, times; only a cluster's index has it. */
  public static final String CITED_TIMES = "citing_times";

  /** The numbers that it cites, canonical, as doc values. */
  public static final String CITED = "cited";

  /** The name and the host of its site, in lower case, whole. */
  public static final String SITE_NAME = "site.name";

  // Where the article came from (Provenance).
  public static final String FILE = "file";
  public static final String POSITION = "position";
  public static final String DIGEST = "digest";

  /** The day of publication, as days since 1970, for spans of days and for sorting. */
  public static final String DAY = "day";

  /** The whole article ({@code ArticleCodec}), stored and never searched. */
  public static final String ARTICLE = "article";

  /**
   * A text that is searched under two kinds of terms, each in a field of its own.
   *
   * @param name the text's name
   * @param folded the field of its syllables without marks; with positions, for phrases
   * @param pairs the field of pairs of neighbouring syllables without marks; frequencies, no
   *     positions
   */
  public record Searched(String name, String folded, String pairs) {
    private Searched(String name) {
      this(name, name + ".folded", name + ".pairs");
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
}
