package vn.tracuu.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void joinsTheLinesOfWrappedParagraphs() {
    String word = "khoai ";
    String full = word.repeat(13).strip();
    List<String> wrapped =
        List.of(full, full, full, full, "hết đoạn.", "", full, full, full, full, "hết bài.");

    assertEquals(3, Wrapping.unwrapped(wrapped).size());
  }

  @Test
  void leavesLinesOfTheirOwnLengthApart() {
    List<String> menu =
        List.of("Trang chủ", "Tin tức của xã trong tháng này và tháng trước, có ảnh", "Liên hệ");

    assertEquals(menu, Wrapping.unwrapped(menu));
  }
}
