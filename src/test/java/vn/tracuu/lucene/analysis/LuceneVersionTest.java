package vn.tracuu.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;

/**
 * The build runs the tests of this package twice: on our Lucene, and on that of the OpenSearch
 * server which the same classes run in. This one shows that it was that Lucene indeed.
 */
class LuceneVersionTest {
  @Test
  void isTheOneThatTheBuildNames() {
    assertEquals(
        System.getProperty("lucene.version", Version.LATEST.toString()), Version.LATEST.toString());
  }
}
