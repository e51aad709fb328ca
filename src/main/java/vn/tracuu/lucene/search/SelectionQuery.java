package vn.tracuu.lucene.search;

import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Selection;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.query.Clause;
import vn.tracuu.query.QueryField;

/** Narrows a query to the articles of a selection; their scores stay as they are. */
final class SelectionQuery {
  private SelectionQuery() {}

  static Query of(Query query, Selection selection) {
    if (selection.isAll()) {
      return query;
    }
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    selection.values().forEach((facet, chosen) -> narrowed.add(of(facet, chosen), Occur.FILTER));
    if (selection.from() != null || selection.to() != null) {
      Clause.Range days = new Clause.Range(QueryField.DATE, selection.from(), selection.to());
      narrowed.add(FieldQuery.of(days), Occur.FILTER);
    }
    return narrowed.build();
  }

  private static Query of(Facet facet, Set<String> chosen) {
    if (facet == Facet.CITES) {
      return new TermInSetQuery(
          Fields.CITES, chosen.stream().map(NumberIndex::key).map(v -> new BytesRef(v)).toList());
    }
    return new TermInSetQuery(
        Fields.facet(facet), chosen.stream().map(v -> new BytesRef(v)).toList());
  }
}
