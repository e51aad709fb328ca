package vn.tracuu.lucene.postings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LruCacheTest {
  private final LruCache<String, String> kept = new LruCache<>(10, String::length);

  @Test
  void forgetsWhatWasAskedForLongestAgo() {
    kept.put("a", "1234");
    kept.put("b", "1234");
    kept.get("a");
    kept.put("c", "12");
    kept.put("d", "1");

    assertEquals("1234", kept.get("a"));
    assertNull(kept.get("b"));
    assertEquals("12", kept.get("c"));
    assertEquals("1", kept.get("d"));
  }

  @Test
  void countsAValueThatIsPutAgainOnce() {
    for (int i = 0; i < 5; i++) {
      kept.put("a", "12345");
    }
    kept.put("b", "12345");

    assertEquals("12345", kept.get("a"));
  }

  @Test
  void doesNotKeepWhatIsTooLarge() {
    kept.put("a", "12345678901");

    assertNull(kept.get("a"));
  }
}
