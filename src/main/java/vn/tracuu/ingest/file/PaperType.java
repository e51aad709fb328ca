package vn.tracuu.ingest.file;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What papers are called, by the line that says so. */
final class PaperType {
  private static final List<String> NAMES =
      """
      Hiến pháp
      Bộ luật
      Luật
      Pháp lệnh
      Lệnh
      Nghị định
      Nghị quyết
      Nghị quyết liên tịch
      Quyết định
      Thông tư
      Thông tư liên tịch
      Chỉ thị
      Công điện
      Công văn
      Kế hoạch
      Báo cáo
      Tờ trình
      Thông báo
      Thông cáo
      Thông tri
      Hướng dẫn
      Quy chế
      Quy định
      Quy trình
      Quy ước
      Điều lệ
      Nội quy
      Biên bản
      Giấy mời
      Giấy triệu tập
      Giấy giới thiệu
      Giấy xác nhận
      Giấy ủy quyền
      Giấy uỷ quyền
      Giấy chứng nhận
      Giấy phép
      Giấy đi đường
      Thư mời
      Đề án
      Đề cương
      Phương án
      Chương trình
      Dự án
      Dự thảo
      Hợp đồng
      Phụ lục hợp đồng
      Thỏa thuận
      Bản thỏa thuận
      Bản cam kết
      Bản ghi nhớ
      Kết luận
      Tuyên bố
      Danh sách
      Phụ lục
      Đơn
      Lịch công tác
      Lời kêu gọi
      Thể lệ
      Phiếu
      Bảng kê
      Tờ khai
      Nhiệm vụ
      Chuyên đề
      """
          .lines()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** Which of several annexes. */
  private static final Pattern PART_NUMBER =
      Pattern.compile("^(ph\u1EE5 l\u1EE5c)(?: s\u1ED1)? [ivxlc\\d]{1,5}[a-z]?$");

  /** Words that begin as a type does. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?U)(?:\u0111\u01A1n (?:v\u1ECB|gi\u00E1)|lu\u1EADt s\u01B0|phi\u1EBFu \u0111i\u1EC3m)\\b.*");

  private PaperType() {}

  /** The type that a line is, in any case, but for signs behind it. */
  static Optional<String> whole(String line) {
    String bare = PART_NUMBER.matcher(lower(line).replaceAll("[\\s:.*]+$", "")).replaceFirst("$1");
    return NAMES.stream().filter(name -> lower(name).equals(bare)).findFirst();
  }

  /** The type that a line begins with. */
  static Optional<String> first(String line) {
    String lower = lower(line);
    if (OTHER.matcher(lower).matches()) {
      return Optional.empty();
    }
    return NAMES.stream()
        .filter(name -> lower.startsWith(lower(name)) && endsWord(lower, name.length()))
        .findFirst();
  }

  private static boolean endsWord(String line, int at) {
    return at >= line.length() || !Character.isLetter(line.charAt(at));
  }

  private static String lower(String line) {
    return line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
