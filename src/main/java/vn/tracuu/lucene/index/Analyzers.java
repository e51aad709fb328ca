package vn.tracuu.lucene.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import vn.tracuu.engine.Facet;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;
import vn.tracuu.schema.Fields;

/** Which chain each of the {@link Fields} has. */
public final class Analyzers {
  private Analyzers() {}

  /** The analyzer that gives every field its chain. */
  public static Analyzer ofFields() {
    Map<String, Analyzer> chains = new HashMap<>();
    chains.put(Fields.TITLE_FOLDED, new VietnameseAnalyzer(Terms.FOLDED));
    chains.put(Fields.TITLE_EXACT, new VietnameseAnalyzer(Terms.EXACT));
    for (Fields.Searched text : List.of(Fields.TEXT, Fields.PASSAGE)) {
      chains.put(text.folded(), new VietnameseAnalyzer(Terms.FOLDED));
      chains.put(text.pairs(), new VietnameseAnalyzer(Terms.PAIRS));
    }
    for (Facet facet : Facet.values()) {
      chains.put(Fields.words(facet), new VietnameseAnalyzer(Terms.FOLDED));
    }
    chains.put(Fields.TEXT_EXACT, new VietnameseAnalyzer(Terms.EXACT));
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), chains);
  }
}
