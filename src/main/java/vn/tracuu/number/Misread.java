package vn.tracuu.number;

/**
 * Official letters that a machine misread: O for Q, VV for W, W for V, a lost Q. They are put right
 * only where the outcome is known letters and what stands there is not.
 */
final class Misread {
  private Misread() {}

  static boolean mayBe(String letters) {
    return letters.indexOf('O') >= 0 || letters.contains("VV") || letters.contains("TWQH");
  }

  static String restored(String letters) {
    return letters.replace('O', 'Q').replace("VV", "W").replace("TWQH", "TVQH");
  }

  /** Whether {@code Đ} has lost its Q before the letters of the Prime Minister: {@code Đ-TTg}. */
  static boolean isDecision(char[] text, int length, int end, String letters) {
    return letters.equals("Đ")
        && end + 3 < length
        && Signs.isDash(text[end])
        && Signs.base(text[end + 1]) == 't'
        && Signs.base(text[end + 2]) == 't'
        && Signs.base(text[end + 3]) == 'g';
  }
}
