package vn.tracuu.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.engine.Reason;
import vn.tracuu.number.Reading;
import vn.tracuu.query.Note;
import vn.tracuu.query.QueryParser;

class SentencesTest {
  private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơư\u1EA0-\u1EF9]");

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() {
    Set<String> keys = new TreeSet<>(Texts.bundle(Language.VI).keySet());

    assertEquals(keys, new TreeSet<>(Texts.bundle(Language.EN).keySet()));
    for (String key : keys) {
      assertEquals(
          arguments(Texts.bundle(Language.VI).getString(key)),
          arguments(Texts.bundle(Language.EN).getString(key)),
          key);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNoteHasItsSentence(Note.Code code) {
    assertInItsLanguage(
        Sentences.of(new Note(code, "x", List.of()), Language.VI),
        Sentences.of(new Note(code, "x", List.of()), Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsSentence(Reason.Kind kind) {
    Reason reason = new Reason(kind, "x", "7");

    assertInItsLanguage(Sentences.of(reason, Language.VI), Sentences.of(reason, Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void allEvidenceHasItsSentence(Reading.Kind kind) {
    Reading reading =
        new Reading(
            "1-X/TW",
            LocalDate.of(2020, 1, 2),
            "XII",
            "t",
            0,
            List.of(new Reading.Evidence(kind, "x")));

    assertInItsLanguage(Sentences.of(reading, Language.VI), Sentences.of(reading, Language.EN));
  }

  @Test
  void whatStandsInBracesOfAnArgumentStays() {
    assertEquals(
        "Has “{0} {9”, which also stands for “{1}”",
        Sentences.of(new Reason(Reason.Kind.SYNONYM, "{0} {9", "{1}"), Language.EN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "suối đầu bản | suối đầu bản | suối đầu bản",
        "suối -bản | suối; không có: bản | suối; without: bản",
        "suối OR bản | suối hoặc bản | suối or bản",
        "title:suối | tiêu đề: suối | title: suối",
        "suối năm:2017.. | suối; từ năm 2017 | suối; year since 2017",
        "\"suối bản\"~3 | \"suối bản\" (cách nhau tối đa 3 chữ) | \"suối bản\" (at most 3 words apart)",
      })
  void aQueryIsReadInTheLanguageAskedFor(String typed, String vietnamese, String english) {
    assertEquals(vietnamese, QueryReading.of(QueryParser.parse(typed), Language.VI));
    assertEquals(english, QueryReading.of(QueryParser.parse(typed), Language.EN));
  }

  private static void assertInItsLanguage(String vietnamese, String english) {
    assertFalse(vietnamese.isBlank());
    assertFalse(english.isBlank());
    assertFalse(vietnamese.equals(english));
    assertFalse(VIETNAMESE.matcher(english).find(), english);
  }

  private static Set<String> arguments(String text) {
    Set<String> arguments = new TreeSet<>();
    Pattern.compile("\\{(\\d+)").matcher(text).results().forEach(m -> arguments.add(m.group(1)));
    return arguments;
  }
}
