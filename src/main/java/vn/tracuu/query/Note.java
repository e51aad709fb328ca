package vn.tracuu.query;

import java.util.List;

/**
 * Something in the query that was not read as it may have been meant.
 *
 * @param code what happened, for programs
 * @param text the same for a person, in Vietnamese
 * @param piece the part of {@link Query#text()} that it is about
 */
public record Note(Code code, String text, String piece) {
  /**
   * A value of a filter that no article has.
   *
   * @param near values that may have been meant, which articles have
   */
  public static Note unknownValue(String value, List<String> near) {
    String meant = near.isEmpty() ? "" : " Có phải là: " + String.join(", ", near) + "?";
    return new Note(Code.UNKNOWN_VALUE, Code.UNKNOWN_VALUE.text + meant, value);
  }

  /** What can happen; none of it makes a query fail. */
  public enum Code {
    TOO_MANY_WORDS("Câu tìm có hơn " + QueryParser.MAX_WORDS + " chữ; phần này không được đọc."),
    TOO_MANY_CLAUSES(
        "Câu tìm có hơn " + QueryParser.MAX_CLAUSES + " điều kiện; phần này không được đọc."),
    TOO_OFTEN(
        "Một chữ đứng hơn "
            + QueryParser.MAX_REPEATED
            + " lần trong ngoặc kép; phần sau không được đọc."),
    TOO_DEEP(
        "Ngoặc lồng nhau hơn "
            + QueryParser.MAX_DEPTH
            + " lớp; dấu ngoặc từ lớp này trở vào bị bỏ qua."),
    TOO_FAR("Khoảng cách giữa các chữ được đọc là " + QueryParser.MAX_SLOP + ", mức lớn nhất."),
    NOT_A_DATE("Đây không phải là năm hay ngày; được coi là chữ thường."),
    UNCLOSED_QUOTE("Dấu ngoặc kép không có dấu đóng; bị bỏ qua."),
    LONE_OR("HOẶC không đứng giữa hai vế; được coi là chữ thường."),
    UNKNOWN_VALUE("Không văn bản nào có giá trị này.");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    Note about(String piece) {
      return new Note(this, text, piece);
    }
  }
}
