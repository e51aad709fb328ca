package vn.tracuu.suggest;

import java.io.IOException;
import java.util.List;

/** The titles of a collection, as an engine finds them. */
@FunctionalInterface
public interface Titles {
  /**
   * The most titles that are looked at. Where more match, none is suggested: what was typed says
   * too little, and phrases serve.
   */
  int MAX_LOOKED_AT = 2_000;

  /**
   * Titles that hold every word typed so far, the last one as the beginning of a word, with any
   * marks; the best {@code count} by {@link TitleRanking}.
   */
  List<Candidate> suggest(Typed typed, int count) throws IOException;
}
