/**
 * What runs inside an OpenSearch node: one class that registers the analyzers of {@code
 * lucene.analysis}. It is packed with them into the zip of the plugin {@code tracuu-analysis} and
 * left out of the program's own jar, as are the node's libraries that it is compiled against.
 */
@NullMarked
package vn.tracuu.plugin;

import org.jspecify.annotations.NullMarked;
