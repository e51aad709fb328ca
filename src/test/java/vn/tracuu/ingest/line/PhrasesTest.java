package vn.tracuu.ingest.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tin liên quan",
        ">> XEM THÊM:",
        "Click để đánh giá bài viết",
        "Tổng số điểm của bài viết là: 5 trong 1 đánh giá",
        "Bình luận (0)",
        "Theo dõi điều khoản Ghi chú",
        "Tags: đất đai, bộ máy",
      })
  void knowsChrome(String line) {
    assertTrue(Phrases.isChrome(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ghi chú",
        "Kết quả",
        "Theo",
        "Hôm nay",
        "Lưu: VT, NC.",
        "Xem thêm quy định tại Điều 5 Nghị định này.",
        "Tin liên quan đến việc sáp nhập được công khai ở nhà văn hóa.",
      })
  void leavesWordsOfEverydayUse(String line) {
    assertFalse(Phrases.isChrome(line));
  }
}
