package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindTest {
  @ParameterizedTest
  @CsvSource({
    "Bộ Luật, Bộ luật",
    "BỘ LUẬT, Bộ luật",
    "nghi dinh, Nghị định",
    "Lệnh của Chủ tịch, Lệnh",
    "Lệnh của Chủ tịch nước, Lệnh",
    "Thông tư  liên tịch, Thông tư liên tịch",
    "Hương ước, Hương ước",
    "Sổ tay của trưởng bản, Sổ tay của trưởng bản",
  })
  void oneKindHasOneName(String written, String name) {
    assertEquals(name, DocumentTypes.kind(written));
  }
}
