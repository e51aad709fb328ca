package vn.tracuu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          Vàng Thị Mỷ                             = p:Vàng Thị Mỷ
          Vàng Thị Mỷ, Cao Lam                    = p:Vàng Thị Mỷ; p:Cao Lam
          Vàng Thị Mỷ - Cao Lam                   = p:Vàng Thị Mỷ; p:Cao Lam
          Vàng Thị Mỷ và Cao Lam                  = p:Vàng Thị Mỷ; p:Cao Lam
          Vàng Thị Mỷ; Cao Lam & Đoàn Văn Tư      = p:Vàng Thị Mỷ; p:Cao Lam; p:Đoàn Văn Tư
          VÀNG THỊ MỶ, CAO LAM                    = p:VÀNG THỊ MỶ; p:CAO LAM
          PGS.TS Vàng Thị Mỷ, ThS. Cao Lam        = p:PGS.TS Vàng Thị Mỷ; p:ThS. Cao Lam
          Vàng Thị Mỷ, Cao Lam, Phòng Kế hoạch 3  = p:Vàng Thị Mỷ; p:Cao Lam; b:Phòng Kế hoạch 3
          Sở Nội Vụ, tỉnh Hòn Bạc                 = b:Sở Nội Vụ, tỉnh Hòn Bạc
          Sở Nội Vụ, Sở Y Tế                      = b:Sở Nội Vụ, Sở Y Tế
          Ban Tuyên giáo, Huyện ủy Hòn Bạc        = b:Ban Tuyên giáo, Huyện ủy Hòn Bạc
          Bộ Y Tế và Bộ Nội Vụ                    = b:Bộ Y Tế và Bộ Nội Vụ
          Smith, John                             = p:Smith, John
          nhóm phóng viên                         = b:nhóm phóng viên
          Vàng Thị Mỷ, phóng viên                 = b:Vàng Thị Mỷ, phóng viên
          """)
  void peopleStandByThemselvesABodyStaysWhole(String line, String names) {
    assertEquals(
        names,
        AuthorName.of(line).stream()
            .map(author -> (author.person() ? "p:" : "b:") + author.name())
            .collect(Collectors.joining("; ")));
  }
}
