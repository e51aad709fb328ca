package vn.tracuu.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opensearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.opensearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;
import org.opensearch.plugins.Plugin;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;

/**
 * Gives a node the analyzers {@code tracuu_exact}, {@code tracuu_marked}, {@code tracuu_folded} and
 * {@code tracuu_pairs}: the very classes that the embedded engine uses.
 */
public final class AnalysisPlugin extends Plugin implements org.opensearch.plugins.AnalysisPlugin {
  @Override
  public List<PreBuiltAnalyzerProviderFactory> getPreBuiltAnalyzerProviderFactories() {
    return Arrays.stream(Terms.values()).map(AnalysisPlugin::provider).toList();
  }

  /** One analyzer serves all indices of a node; it holds nothing that depends on one. */
  private static PreBuiltAnalyzerProviderFactory provider(Terms terms) {
    return new PreBuiltAnalyzerProviderFactory(
        "tracuu_" + terms.name().toLowerCase(Locale.ROOT),
        CachingStrategy.ONE,
        () -> new VietnameseAnalyzer(terms));
  }
}
