package vn.tracuu.search.plan;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Selection;
import vn.tracuu.query.Clause;
import vn.tracuu.query.QueryField;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery.Occur;

/** Narrows a query to the articles of a selection; their scores stay as they are. */
public final class SelectionQueries {
  private SelectionQueries() {}

  /** The articles that match and may be hits at all. */
  public static RetrievalQuery narrowed(RetrievalQuery query, Selection selection) {
    if (selection.isAll()) {
      return query;
    }
    RetrievalQuery.Builder narrowed = new RetrievalQuery.Builder().add(query, Occur.MUST);
    selection.values().forEach((facet, chosen) -> narrowed.add(of(facet, chosen), Occur.FILTER));
    if (selection.from() != null || selection.to() != null) {
      Clause.Range days = new Clause.Range(QueryField.DATE, selection.from(), selection.to());
      narrowed.add(FieldQueries.of(days), Occur.FILTER);
    }
    return narrowed.build();
  }

  private static RetrievalQuery of(Facet facet, Set<String> chosen) {
    RetrievalQuery exactly = new RetrievalQuery.TermSet(Fields.facet(facet), chosen);
    return switch (facet) {
      case CITES -> new RetrievalQuery.TermSet(Fields.CITES, mapped(chosen, NumberIndex::key));
      case SITE ->
          new RetrievalQuery.Builder()
              .add(exactly, Occur.SHOULD)
              .add(
                  new RetrievalQuery.TermSet(
                      Fields.SITE_NAME, mapped(chosen, site -> site.toLowerCase(Locale.ROOT))),
                  Occur.SHOULD)
              .build(); // by its host, too
      case TYPE, ISSUER, YEAR, AUTHOR -> exactly;
    };
  }

  private static Set<String> mapped(Set<String> chosen, UnaryOperator<String> term) {
    return chosen.stream().map(term).collect(Collectors.toSet());
  }
}
