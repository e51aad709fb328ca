package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Order;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.ArticleRequest;
import vn.tracuu.search.CandidateRequest;
import vn.tracuu.search.Cursor;
import vn.tracuu.search.plan.RetrievalQuery;

/** The bodies of the searches that a cluster is asked for. Stateless. */
final class SearchBody {
  /** Up to this many hits are counted exactly, where facets do not need all. */
  private static final int COUNTED_EXACTLY = 1_000;

  private SearchBody() {}

  /** A search that fetches {@code size} hits and no stored field of them. */
  static ObjectNode of(RetrievalQuery query, int size) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", size).put("_source", false).put("stored_fields", "_none_");
    body.put("track_total_hits", false);
    body.set("query", QueryJson.of(query));
    return body;
  }

  /** The first stage of a typed query. */
  static ObjectNode candidates(CandidateRequest request, RetrievalQuery query) {
    ObjectNode body = of(query, request.depth());
    addData(body, request);
    addOrder(body, request);
    if (request.facets().isEmpty() || request.countsCandidates()) {
      body.put("track_total_hits", COUNTED_EXACTLY);
    } else {
      body.put("track_total_hits", true);
      FacetCounts.ask(body, request.facets());
    }
    return body;
  }

  /** The sections of a typed query. */
  static ObjectNode sections(RetrievalQuery query, int size) {
    ObjectNode body = of(query, size);
    body.putArray("docvalue_fields").add(Fields.OF).add(Fields.WORDS);
    return body;
  }

  /** Articles that match a query nobody typed. */
  static ObjectNode articles(ArticleRequest request) {
    ObjectNode body = of(request.query(), request.depth());
    ArrayNode fields = body.putArray("docvalue_fields").add(Fields.ID);
    if (request.data().contains(ArticleRequest.Data.FORWARD_RECORD)) {
      fields.add(Fields.WORDS);
    }
    if (request.data().contains(ArticleRequest.Data.CITED_NUMBERS)) {
      fields.add(Fields.CITED);
    }
    ArrayNode sort = body.putArray("sort");
    switch (request.order()) {
      case SCORE -> sort.add("_score");
      case NEWEST -> addDay(sort, "desc");
      case ID -> {}
    }
    sort.addObject().put(Fields.ID, "asc");
    if (!request.facets().isEmpty()) {
      FacetCounts.ask(body, request.facets());
    }
    return body;
  }

  /** Those of some articles that match a query. */
  static ObjectNode among(List<String> ids, RetrievalQuery query) {
    ObjectNode body = of(query, ids.size());
    ObjectNode bool = Cluster.JSON.createObjectNode();
    ArrayNode filters = bool.putObject("bool").putArray("filter").add(body.get("query"));
    ids.forEach(filters.addObject().putObject("terms").putArray(Fields.ID)::add);
    body.set("query", bool);
    body.putArray("docvalue_fields").add(Fields.ID);
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    return body;
  }

  /** Fetches what the second stage reads of the candidates. */
  static void addData(ObjectNode body, CandidateRequest request) {
    ArrayNode fields = body.putArray("docvalue_fields").add(Fields.ID);
    if (request.isReranked()) {
      fields.add(Fields.WORDS);
    }
    if (request.hasNumbers()) {
      fields.add(Fields.BEARS).add(Fields.CITED_TIMES).add(Fields.PLACE_ORDER);
    }
    if (request.countsCandidates()) {
      addFacets(fields, request.facets());
    }
  }

  private static void addFacets(ArrayNode fields, Set<Facet> facets) {
    facets.forEach(facet -> fields.add(Fields.facet(facet)));
  }

  private static void addOrder(ObjectNode body, CandidateRequest request) {
    boolean byScore = request.order() == Order.RELEVANCE;
    ArrayNode sort = body.putArray("sort");
    if (byScore) {
      sort.add("_score");
    } else {
      addDay(sort, request.order() == Order.NEWEST ? "desc" : "asc");
    }
    sort.addObject().put(Fields.ID, "asc");
    Cursor.Position after = request.after();
    if (after != null) {
      ArrayNode position = body.putArray("search_after");
      if (byScore) {
        position.add(after.score());
      } else {
        position.add(after.sortValue());
      }
      position.add(after.id());
    }
  }

  private static void addDay(ArrayNode sort, String order) {
    sort.addObject().putObject(Fields.DAY).put("order", order).put("missing", "_last");
  }
}
