package vn.tracuu.ingest.line;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Lines that sites put around and between the text of an article, known by their wording. A phrase
 * counts only as a whole line, or, where it goes on with figures or names, as the start of a short
 * one; words of everyday use ({@code Ghi chú}, {@code Kết quả}) are not here, but for pages of law.
 */
public final class Phrases {
  private static final int MAX_START = 160;
  private static final int MAX_LINE = 60;

  private static final Set<String> RELATED =
      lines(
          """
          tin liên quan
          bài liên quan
          bài viết liên quan
          tin bài liên quan
          tin cùng chuyên mục
          cùng chuyên mục
          các tin khác
          tin khác
          tin mới
          tin mới nhận
          tin nổi bật
          tin đọc nhiều
          đọc nhiều
          tin xem nhiều
          được quan tâm
          có thể bạn quan tâm
          bạn có thể quan tâm
          tham khảo thêm
          đọc thêm
          đọc tiếp
          xem thêm
          mời bạn đọc xem thêm
          những tin mới hơn
          những tin cũ hơn
          theo dòng sự kiện
          dòng sự kiện
          tuyến bài
          văn bản mới
          văn bản liên quan
          """);

  private static final Set<String> WHOLE =
      lines(
          """
          từ khóa
          từ khoá
          tags
          chia sẻ
          chia sẻ bài viết
          sao chép liên kết
          copy link
          copy link thành công
          link bài gốc
          lấy link
          lưu bài viết này
          in trang
          in bài viết
          in bài viết này
          gửi tới bạn
          gửi bình luận
          giới thiệu bài viết cho bạn bè
          xem cỡ chữ
          quay lại
          trở lại
          về trang chủ đề
          xem các bài viết của tác giả
          tặng sao
          bình luận
          ý kiến bạn đọc
          xem tất cả bình luận
          hiện chưa có bình luận nào
          click để đánh giá bài viết
          thăm dò ý kiến
          đang theo dõi
          theo dõi điều khoản
          theo dõi văn bản
          in mục lục
          mục lục văn bản
          lược đồ
          liên quan hiệu lực
          tải về
          xem trước
          đăng nhập
          đăng ký
          quên mật khẩu
          tệp đính kèm
          file đính kèm
          nghe đọc bài
          nghe bài viết
          0:00
          nam miền bắc
          nữ miền bắc
          nam miền nam
          nữ miền nam
          advertisement
          quảng cáo
          """);

  private static final String[] STARTS = {
    "tổng số điểm của bài viết",
    "xếp hạng:",
    "click để đánh giá",
    "bạn đã không sử dụng site",
    "thời gian chờ:",
    "ý kiến của bạn sẽ được biên tập",
    "vì chưa đăng nhập nên bạn chỉ xem được",
    "bạn chưa đăng nhập thành viên",
    "rà chuột vào nội d",
    "click phải để xem",
    "vui lòng đăng nhập",
    "bạn phải đăng nhập",
    "chỉ được phát hành lại thông tin",
    "ghi rõ nguồn",
    "lượt xem:",
    "liên quan:",
    "tin liên quan:",
    "xem thêm:",
    "đọc thêm:",
    "tham khảo thêm:",
    "tags:",
    "từ khóa:",
    "từ khoá:",
    "bình luận (",
    "tiếng anh | lược đồ",
    "theo dõi điều khoản",
    "để theo dõi hiệu lực của từng điều khoản",
    "chú ý: bài viết này chưa được xuất bản",
  };

  private Phrases() {}

  /** True if the line heads a list of other pages. */
  public static boolean isRelatedHeading(String line) {
    return line.length() <= MAX_LINE && RELATED.contains(bare(line.toLowerCase(Locale.ROOT)));
  }

  /** True if the line is chrome whatever stands around it. */
  public static boolean isChrome(String line) {
    if (line.length() > MAX_START) {
      return false;
    }
    boolean whole = line.length() <= MAX_LINE;
    String lower = (whole ? line : line.substring(0, MAX_LINE)).toLowerCase(Locale.ROOT);
    if (whole) {
      String bare = bare(lower);
      if (WHOLE.contains(bare) || RELATED.contains(bare)) {
        return true;
      }
    }
    return startsAsChrome(lower);
  }

  private static boolean startsAsChrome(String lower) {
    for (String start : STARTS) {
      if (lower.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** Without the signs and arrows around it. */
  private static String bare(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static Set<String> lines(String block) {
    return new HashSet<>(block.lines().toList());
  }
}
