package vn.tracuu.text.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MisreadUtf8Test {
  private static final String TEXT =
      "Đội chiếu bóng về bản Nà Hin, nhiều người lớn và trẻ nhỏ trèo đồi hai giờ để xem.\n"
          + "Ông Lường Văn Lọc hỏi: “Bao giờ trời tạnh?” TỔNG SỐ mười buổi, điều tốt nhất là mọi nhà"
          + " đều khỏe. Trọng trách thuộc về tổ chọn phim; vọng gác, nhà rộng, tiền điện, học trò.";

  /** What a program writes that takes the bytes of UTF-8 for windows-1252. */
  private static String misread(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
  }

  @Test
  void readsMisreadTextAgainWithTheLettersThatAreLost() {
    assertTrue(misread(TEXT).contains("\uFFFD"));
    assertEquals(TEXT, MisreadUtf8.mended(misread(TEXT)));
  }

  @Test
  void leavesTextInOrderAlone() {
    assertSame(TEXT, MisreadUtf8.mended(TEXT));
  }

  @Test
  void leavesLinesInOrderBesideMisreadOnesAlone() {
    String clean = "Chợ phiên Nà Pục họp thứ bảy, giá á»\uFFFD.\n";
    assertEquals(clean + TEXT, MisreadUtf8.mended(clean + misread(TEXT)));
  }

  @Test
  void leavesTextOfOtherLanguagesAlone() {
    String french = "Ã la carte: «déjà vu», 30 º de latitud, así queda";
    assertSame(french, MisreadUtf8.mended(french));
  }
}
