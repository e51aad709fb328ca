package vn.tracuu.opensearch;

public abstract class OpenSearchEngine implements vn.tracuu.engine.SearchEngine {
  public static OpenSearchEngine open(Connection c) {
    throw new UnsupportedOperationException();
  }
}
