package vn.tracuu.ingest.html;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What official documents are built of, by the form of their lines: letterhead, number, reasons,
 * divisions, the block of signatures. Such lines are short and no sentences, as those of menus are,
 * and are text all the same.
 */
enum DocumentPart {
  /** {@code Cộng hòa xã hội chủ nghĩa Việt Nam}, {@code Độc lập - Tự do - Hạnh phúc}. */
  MOTTO(
      "c\u1ED9ng h(?:\u00F2a|o\u00E0) x\u00E3 h\u1ED9i ch\u1EE7 ngh\u0129a vi\u1EC7t nam|"
          + "\u0111\u1ED9c l\u1EADp ?[-\u2013] ?t\u1EF1 do ?[-\u2013] ?h\u1EA1nh ph\u00FAc"),
  /** {@code Số: 14/KH-UBND}. */
  NUMBER("s\u1ED1 ?:? ?[\\d.\u2026 ]{0,12}/\\S{2,40}.{0,80}"),
  /** {@code Căn cứ ...}. */
  REASON(
      "(?:c\u0103n c\u1EE9|theo \u0111\u1EC1 ngh\u1ECB c\u1EE7a|x\u00E9t \u0111\u1EC1 ngh\u1ECB) .{5,600}"),
  /** {@code Chương II}, {@code Điều 3. Tên gọi}. */
  DIVISION(
      "(?:\u0111i\u1EC1u|kho\u1EA3n|article) \\d{1,4}[a-z\u0111]?(?:[.:]| ?[-\u2013]|$).{0,400}|"
          + "(?:ph\u1EA7n|ch\u01B0\u01A1ng|m\u1EE5c|ti\u1EC3u m\u1EE5c|ph\u1EE5 l\u1EE5c|chapter|section|part|annex) "
          + "(?:[ivxl]{1,7}|\\d{1,3}|th\u1EE9 \\S{2,5})(?:[.:]| ?[-\u2013]|$).{0,200}"),
  /** {@code Kính gửi: ...}. */
  ADDRESSEE("k\u00EDnh g(?:\u1EEDi|\u1EDFi) ?:.{0,300}"),
  /** {@code Nơi nhận:}. */
  RECIPIENTS("n\u01A1i nh\u1EADn ?:.{0,200}"),
  /** {@code TM. ỦY BAN NHÂN DÂN}, {@code (Đã ký)}. */
  SEAL(
      "(?:tm|kt|tl|tuq)\\. ?.{3,80}|\\(?\u0111\u00E3 k\u00FD\\)?|"
          + "\\(k\u00FD(?:,| t\u00EAn| v\u00E0| ghi).{0,50}\\)|x\u00E1c th\u1EF1c v\u0103n b\u1EA3n h\u1EE3p nh\u1EA5t"),
  /** {@code V/v mở lớp học}. */
  SUBJECT("v/v:? ?.{3,300}");

  private static final int MAX_LENGTH = 600;

  private static final int MIN_DIVISIONS = 3;

  private static final Set<String> KINDS =
      Set.copyOf(
          """
          hiến pháp
          bộ luật
          luật
          pháp lệnh
          lệnh
          nghị định
          nghị quyết
          quyết định
          thông tư
          thông tư liên tịch
          chỉ thị
          công điện
          kế hoạch
          báo cáo
          tờ trình
          thông báo
          thông cáo
          hướng dẫn
          quy chế
          quy định
          điều lệ
          nội quy
          biên bản
          giấy mời
          đề án
          phương án
          chương trình
          dự án
          hợp đồng
          kết luận
          tuyên bố
          danh sách
          thư mời
          thư ngỏ
          giấy giới thiệu
          giấy xác nhận
          bản cam kết
          lịch công tác
          lời kêu gọi
          thể lệ
          """
              .lines()
              .toList());

  /** What public bodies are called. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?:SỞ|BAN|PHÒNG|ỦY BAN|UỶ BAN|UBND|HĐND|HỘI|HỘI ĐỒNG|BỘ|CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN"
              + "|TRUNG TÂM|TRƯỜNG|LIÊN ĐOÀN|ĐOÀN|ĐẢNG ỦY|VĂN PHÒNG|CÔNG AN|CÔNG TY|TÒA ÁN"
              + "|THANH TRA|CHÍNH PHỦ|QUỐC HỘI|MẶT TRẬN|TỔ|NHÓM|TIN) .*");

  private final Pattern form;

  DocumentPart(String form) {
    this.form = Pattern.compile(form);
  }

  /** What a line is; null if it is none of these. */
  static @Nullable DocumentPart of(String line) {
    if (line.length() > MAX_LENGTH || line.isEmpty()) {
      return null;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    for (DocumentPart part : values()) {
      if (part.form.matcher(lower).matches()) {
        return part;
      }
    }
    for (String cell : lower.split(" \\| | {2,}", -1)) {
      if (MOTTO.form.matcher(cell.strip()).matches()) {
        return MOTTO;
      }
    }
    return null;
  }

  /** True for a line that is nothing but what a document is called: {@code QUYẾT ĐỊNH}. */
  static boolean isKind(String line) {
    return isCapitals(line) && KINDS.contains(line.toLowerCase(Locale.ROOT));
  }

  /** True for a line that begins with what a document is called. */
  static boolean startsWithKind(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return KINDS.stream().anyMatch(kind -> lower.equals(kind) || lower.startsWith(kind + " "));
  }

  /** True for a public body or a heading in capitals, which signs but is nobody's name. */
  static boolean isBody(String line) {
    return isCapitals(line) && BODY.matcher(line).matches();
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT));
  }

  /** True for a text with two kinds of these at least, or with three divisions. */
  static boolean makeUp(List<Line> lines) {
    EnumSet<DocumentPart> seen = EnumSet.noneOf(DocumentPart.class);
    int divisions = 0;
    boolean kind = false;
    for (Line line : lines) {
      DocumentPart part = of(line.text);
      kind = kind || (isCapitals(line.text) && startsWithKind(line.text));
      if (part != null) {
        seen.add(part);
        divisions += part == DIVISION ? 1 : 0;
      }
    }
    return seen.size() + (kind ? 1 : 0) >= 2 || divisions >= MIN_DIVISIONS;
  }
}
