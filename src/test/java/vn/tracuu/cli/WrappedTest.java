package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappedTest {
  @Test
  void breaksBetweenWordsOnly() {
    assertEquals(
        "  bến đò ngang sông mở\n  cửa từ sáng",
        Wrapped.of("  ", "bến đò ngang sông mở cửa từ sáng", 23));
  }

  @Test
  void leavesAWordThatIsLongerThanTheLineWhole() {
    assertEquals(
        "một\nhttps://vidu.example/rat-dai/lam\nhai",
        Wrapped.of("", "một https://vidu.example/rat-dai/lam hai", 20));
  }

  @Test
  void doesNotCountStylesNorLooseMarks() {
    assertEquals(
        "\u001B[1mbến\u001B[0m đò ngang sông a",
        Wrapped.of("", "\u001B[1mbến\u001B[0m đò ngang sông a", 20));
    assertEquals(
        "be\u0302\u0301n do ngang song a", Wrapped.of("", "be\u0302\u0301n do ngang song a", 20));
  }

  @Test
  void keepsTheLineWholeWhereNoWidthIsKnown() {
    assertEquals("    một hai", Wrapped.of("    ", "một hai", 0));
  }
}
