package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ranking.Condition;
import vn.tracuu.schema.Fields;

/** {@link Condition}s in OpenSearch's query language. */
final class QueryJson {
  private QueryJson() {}

  static ObjectNode of(Condition condition) {
    ObjectNode query = Cluster.JSON.createObjectNode();
    switch (condition) {
      case Condition.Term t -> term(query, t.field(), t.text()).put("boost", t.weight());
      case Condition.Present p -> {
        ObjectNode constant = query.putObject("constant_score");
        term(constant.putObject("filter"), p.field(), p.text());
        constant.put("boost", p.score());
      }
      case Condition.Phrase phrase ->
          query
              .putObject("match_phrase")
              .putObject(phrase.field())
              .put("query", String.join(" ", phrase.terms()))
              .put("analyzer", "whitespace") // they are terms already
              .put("slop", phrase.slop());
      case Condition.OneOf one -> {
        var terms = query.putObject("terms").putArray(one.field());
        one.terms().stream().sorted().forEach(terms::add);
      }
      case Condition.Days days -> {
        ObjectNode range = query.putObject("range").putObject(Fields.DAY);
        put(range, "gte", days.from());
        put(range, "lte", days.to());
      }
      case Condition.Weighted weighted -> {
        ObjectNode together = query.putObject("bool");
        together.putArray("must").add(of(weighted.condition()));
        together.put("boost", weighted.weight());
      }
      case Condition.Everything everything -> query.putObject("exists").put("field", Fields.ID);
      case Condition.Nothing nothing -> query.putObject("match_none");
      case Condition.Combination combination -> {
        ObjectNode together = query.putObject("bool");
        for (Condition.Part part : combination.parts()) {
          together
              .withArray(part.occur().name().toLowerCase(Locale.ROOT))
              .add(of(part.condition()));
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
