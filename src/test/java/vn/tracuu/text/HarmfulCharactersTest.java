package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmfulCharactersTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 0x1B, 0x7F, 0x9F, 0x61C, 0x200E, 0x202A, 0x202E, 0x2066, 0x206F, 0xD800, 0xDFFF,
        0xFDD0, 0xFFF9, 0xFFFE, 0xFFFF, 0xE0041, 0x1FFFE, 0x10FFFF
      })
  void doesHarmWhereItIsShown(int c) {
    String text = "a" + Character.toString(c) + "b";

    assertTrue(HarmfulCharacters.isHarmful(c));
    assertTrue(HarmfulCharacters.in(text));
    assertEquals("ab", HarmfulCharacters.removed(text));
  }

  @Test
  void whatTextIsMadeOfDoesNone() {
    String text = "Đò \u1EC7 e\u0302\u0323\tmột\r\nhai \u00A0\u200B\u200D \uD83D\uDE00 \uFEFF";

    assertSame(text, HarmfulCharacters.removed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0",
        "\u200B",
        "\u200E",
        "\u0301\u0323",
        "\uFEFF",
        "\u3164",
        "\u2800"
      })
  void nothingOfThisIsSeen(String text) {
    assertFalse(HarmfulCharacters.isSeen(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200Bệ", "—", "7", "\uD83D\uDE00", "?"})
  void someOfThisIsSeen(String text) {
    assertTrue(HarmfulCharacters.isSeen(text));
  }
}
