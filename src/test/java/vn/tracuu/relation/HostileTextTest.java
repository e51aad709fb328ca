package vn.tracuu.relation;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow: work and results stay within their bounds. */
class HostileTextTest {
  private static final int LENGTH = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "như sau: “",
        ": “a”b ",
        "Luật ",
        "Luật Hồ nước ",
        "Luật sửa đổi, bổ sung một số điều của Luật Hồ nước số 1/2020/QH14 ",
        "sửa đổi, bổ sung ",
        "sửa đổi, bổ sung Điều 1 của Nghị định số 12/2020/NĐ-CP, ",
        "được sửa đổi, bổ sung bởi Nghị định số 12/2020/NĐ-CP và ",
        "Nghị định này có hiệu lực từ ngày ",
        "(sau đây gọi ",
        "1. ",
        "Điều 1. Bãi bỏ các văn bản sau:\n",
        "1. Bãi bỏ khoản 1 Điều 2\n",
        "\n",
        "7 A\n",
      })
  void readsAMegabyteInTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    DocumentRelations read =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Shown.document(text));
    assertTrue(read.relations().size() <= Collector.MAX_RELATIONS);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Shown.sentence(text));
  }
}
