/**
 * The distributed engine: the port over OpenSearch, by {@code opensearch-java}.
 *
 * <p>{@code Cluster} talks to the nodes; {@code Generations} keeps the indices, one a generation,
 * and the alias that names the served one; {@code OpenSearchIndexer} builds them; {@code
 * OpenSearchEngine} answers from the served one. What an index is made of stands in {@code Mapping}
 * and {@code Documents}. The analysis runs in the nodes, as the plugin of {@code vn.tracuu.plugin};
 * the nodes only retrieve, and the pipeline of {@code vn.tracuu.search} ranks here.
 *
 * <p>No script and no type of OpenSearch crosses the package's border.
 */
@NullMarked
package vn.tracuu.opensearch;

import org.jspecify.annotations.NullMarked;
