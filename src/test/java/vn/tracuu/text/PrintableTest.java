package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void leavesVietnameseAsItIs() {
    String name = "Văn bản/Quyết định số 7.html";

    assertSame(name, Printable.line(name));
  }

  @Test
  void writesControlsOut() {
    assertEquals("a\\u001b[2Jb\\u0007", Printable.line("a\u001B[2Jb\u0007"));
    assertEquals("\\u009b31m", Printable.line("\u009B31m"));
    assertEquals("a\\u202eb\\u2066", Printable.line("a\u202Eb\u2066"));
  }

  @Test
  void keepsLineEndsOfATextAndNotOfALine() {
    assertEquals("a\n\tb", Printable.text("a\n\tb"));
    assertEquals("a\\u000a\\u0009b", Printable.line("a\n\tb"));
    assertEquals("a\\u000db", Printable.text("a\rb"));
  }
}
