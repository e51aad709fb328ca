package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.lucene.search.LuceneEngine;

/** A cluster that is reached over TLS. */
@ExtendWith(NeedsCluster.class)
class TlsIT {
  @TempDir private Path folder;

  @Test
  void whoTrustsTheAuthorityBuildsAndSearches() throws Exception {
    TestAuthority authority = TestAuthority.in(folder.resolve("ca"));
    Article article = new GeneratedArticles(1).take(1).getFirst();
    try (TlsProxy proxy = new TlsProxy(SharedNode.host(), authority.identity("ip:127.0.0.1"))) {
      Connection connection = connection("https", proxy.host(), authority.pem());
      try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 1);
          IndexBuild build = indexer.begin()) {
        build.add(article);
        build.publish(List.of());
      }

      try (OpenSearchEngine engine =
          OpenSearchEngine.open(connection, LuceneEngine.synonyms(folder))) {
        assertEquals(article, engine.article(article.id()).orElseThrow());
      }
    }
  }

  @Test
  void anAuthorityThatNobodyKnowsIsRefused() throws Exception {
    TestAuthority authority = TestAuthority.in(folder.resolve("ca"));
    TestAuthority other = TestAuthority.in(folder.resolve("other"));
    try (TlsProxy proxy = new TlsProxy(SharedNode.host(), authority.identity("ip:127.0.0.1"))) {
      for (Connection connection :
          List.of(
              connection("https", proxy.host(), null),
              connection("https", proxy.host(), other.pem()))) {
        String refused = refusal(connection);

        assertTrue(
            refused.contains("the certificate of " + proxy.host() + " is not trusted"), refused);
        assertTrue(refused.contains("set opensearch-ca to a PEM file"), refused);
      }
    }
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws Exception {
    TestAuthority authority = TestAuthority.in(folder.resolve("ca"));
    try (TlsProxy proxy = new TlsProxy(SharedNode.host(), authority.identity("dns:elsewhere"))) {
      String refused = refusal(connection("https", proxy.host(), authority.pem()));

      assertTrue(
          refused.contains("the certificate of " + proxy.host() + " is not trusted"), refused);
    }
  }

  @Test
  void aNodeThatDoesNotSpeakTlsIsNamed() throws Exception {
    String refused = refusal(connection("https", SharedNode.host(), null));

    assertTrue(refused.contains(SharedNode.host() + " does not speak TLS"), refused);
    assertTrue(refused.contains("name it with http://"), refused);
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing\n");

    assertTrue(refusal(connection("https", "127.0.0.1:1", empty)).contains("empty.pem"));
  }

  private static String refusal(Connection connection) {
    return String.valueOf(
        assertThrows(IndexUnavailableException.class, () -> new OpenSearchIndexer(connection, 1))
            .getMessage());
  }

  private static Connection connection(String scheme, String host, @Nullable Path authorities) {
    return new Connection(
        List.of(URI.create(scheme + "://" + host)), "tls", "", "", authorities, 1, 0);
  }
}
