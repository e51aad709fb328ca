package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {
  @ParameterizedTest
  @CsvSource({
    "0123456789abcdef, true",
    "0123456789abcdeg, false",
    "0123456789abcde, false",
    "0123456789abcdefa, false",
    "0123456789ABCDEF, false",
    "'', false",
  })
  void onlyTheSameIsTheSame(String guess, boolean same) {
    assertEquals(same, Token.isSame(guess, "0123456789abcdef"));
  }

  /** Time cannot be measured well enough here; that no other comparison crept in can be seen. */
  @Test
  void theComparisonIsTheConstantTimeOne() throws IOException {
    String source = Files.readString(Path.of("src/main/java/vn/tracuu/http/Token.java"));

    assertTrue(source.contains("MessageDigest.isEqual("));
    assertEquals(-1, source.indexOf(".equals("));
  }
}
