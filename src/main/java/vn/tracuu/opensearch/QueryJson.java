package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery;

/** {@link RetrievalQuery}s in OpenSearch's query language. */
final class QueryJson {
  private QueryJson() {}

  static ObjectNode of(RetrievalQuery condition) {
    ObjectNode query = Cluster.JSON.createObjectNode();
    switch (condition) {
      case RetrievalQuery.Term t -> term(query, t.field(), t.text()).put("boost", t.boost());
      case RetrievalQuery.ConstantTerm p -> {
        ObjectNode constant = query.putObject("constant_score");
        term(constant.putObject("filter"), p.field(), p.text());
        constant.put("boost", p.score());
      }
      case RetrievalQuery.Phrase phrase ->
          query
              .putObject("match_phrase")
              .putObject(phrase.field())
              .put("query", String.join(" ", phrase.terms()))
              .put("analyzer", "whitespace") // they are terms already
              .put("slop", phrase.slop());
      case RetrievalQuery.TermSet one -> {
        var terms = query.putObject("terms").putArray(one.field());
        one.terms().stream().sorted().forEach(terms::add);
      }
      case RetrievalQuery.DateRange days -> {
        ObjectNode range = query.putObject("range").putObject(Fields.DAY);
        put(range, "gte", days.from());
        put(range, "lte", days.to());
      }
      case RetrievalQuery.Boosted boosted -> {
        ObjectNode together = query.putObject("bool");
        together.putArray("must").add(of(boosted.query()));
        together.put("boost", boosted.boost());
      }
      case RetrievalQuery.MatchAll all -> query.putObject("exists").put("field", Fields.ID);
      case RetrievalQuery.MatchNone none -> query.putObject("match_none");
      case RetrievalQuery.AtLeast some -> {
        ObjectNode any = query.putObject("constant_score").putObject("filter").putObject("bool");
        any.put("minimum_should_match", some.least());
        some.queries().forEach(each -> any.withArray("should").add(of(each)));
      }
      case RetrievalQuery.Bool bool -> {
        ObjectNode together = query.putObject("bool");
        for (RetrievalQuery.Part part : bool.parts()) {
          together.withArray(part.occur().name().toLowerCase(Locale.ROOT)).add(of(part.query()));
        }
      }
    }
    return query;
  }

  private static ObjectNode term(ObjectNode query, String field, String text) {
    return query.putObject("term").putObject(field).put("value", text);
  }

  private static void put(ObjectNode range, String end, @Nullable LocalDate day) {
    if (day != null) {
      range.put(end, day.toEpochDay());
    }
  }
}
