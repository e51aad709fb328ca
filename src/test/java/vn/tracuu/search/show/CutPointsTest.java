package vn.tracuu.search.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack is 12 and reach 30 here; {@code [} stands before the wanted place. */
class CutPointsTest {
  private static final int SLACK = 12;
  private static final int REACH = 30;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Việc cũ đã xong. Nay xã bắt tay vào [sắp xếp bộ máy.        | Nay xã bắt tay vào [
          Một câu rất dài nói về việc lớn của xã, huyện và [tỉnh ta.  | huyện và [
          Một câu rất dài nói về việc lớn của cả xã và huyện [ta.     | xã và huyện [
          Câu đầu [ngắn.                                              | Câu đầu [
          """)
  void aPieceBeginsWithASentenceElseWithAClauseElseWithAWord(String marked, String begin) {
    int at = marked.indexOf('[');
    String text = marked.replace("[", "");

    int start = CutPoints.startNear(text, at, SLACK, REACH);

    assertEquals(begin.replace("[", "").strip(), text.substring(start, at).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Xã đã [làm xong. Huyện thì chưa làm gì cả trong năm nay     | làm xong.
          Xã làm xong. Huyện [thì chưa làm được gì nhiều trong năm    | -Huyện
          Xã đã làm rất [nhiều việc, huyện thì chưa làm gì cả năm nay | nhiều việc
          Xã đã làm rất [nhiều việc lớn nhỏ khác nhau trong cả năm    | ''
          """)
  void aPieceEndsWithASentenceElseWithAClauseElseWithAWord(String marked, String end) {
    int at = marked.indexOf('[');
    String text = marked.replace("[", "");

    int cut = CutPoints.endNear(text, Math.max(0, at - SLACK), at, SLACK);

    String taken = cut < at ? "-" + text.substring(cut, at) : text.substring(at, cut);
    assertEquals(end, taken.replace("- ", "-").strip());
  }

  @Test
  void aPieceIsNeverCutWithinALetterAndItsMarks() {
    String text = "e\u0302\u0301".repeat(100);

    int start = CutPoints.startNear(text, 200, SLACK, REACH);

    assertTrue(start % 3 == 0, "" + start);
  }
}
