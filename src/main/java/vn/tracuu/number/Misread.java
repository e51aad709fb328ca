package vn.tracuu.number;

/**
 * Official letters that a machine misread: O for Q, VV for W. They are put right only where the
 * outcome is known letters and what stands there is not.
 */
final class Misread {
  private Misread() {}

  static boolean mayBe(String letters) {
    return letters.indexOf('O') >= 0 || letters.contains("VV");
  }

  static String restored(String letters) {
    return letters.replace('O', 'Q').replace("VV", "W");
  }
}
