package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests whose end two readers could see at different places (RFC 9112, 11.2), sent byte by byte
 * to a route that reads bodies, with another request behind them. In the tables a bar stands for CR
 * LF, {@code ^} for CR, {@code _} for LF, {@code ~} for a tab, {@code %} for a vertical one.
 */
class SmugglingIT {
  private static final String HEAD =
      "POST /api/citations HTTP/1.1|Host: a|Content-Type: text/plain|";

  private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked||";
  private static final String NEXT = "GET /livez HTTP/1.1|Host: a|Connection: close||";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private static TestService service;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    service = TestService.start(folder, Map.of());
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          CL.TE                       ; 'Content-Length: 4|Transfer-Encoding: chunked||0||GET /smuggled HTTP/1.1|Host: a||'
          TE.CL                       ; 'Transfer-Encoding: chunked|Content-Length: 4||0||GET /smuggled HTTP/1.1|Host: a||'
          two lengths                 ; 'Content-Length: 4|Content-Length: 0||aaaa'
          the same length twice       ; 'Content-Length: 4|Content-Length: 4||aaaa'
          a list of lengths           ; 'Content-Length: 4, 4||aaaa'
          a length with a sign        ; 'Content-Length: +4||aaaa'
          a negative length           ; 'Content-Length: -4||aaaa'
          a length in hexadecimals    ; 'Content-Length: 0x4||aaaa'
          a length of two words       ; 'Content-Length: 4 4||aaaa'
          an empty length             ; 'Content-Length: ||'
          a length past 64 bits       ; 'Content-Length: 18446744073709551620||aaaa'
          a folded coding             ; 'Transfer-Encoding:| chunked||0||'
          a folded header             ; 'X: a| b|Content-Length: 4||aaaa'
          a bare CR in a header       ; 'X: a^Transfer-Encoding: chunked|Content-Length: 4||aaaa'
          a bare LF in a header       ; 'X: a_Transfer-Encoding: chunked|Content-Length: 4||aaaa'
          a bare LF behind a header   ; 'X: a_Content-Length: 4||aaaa'
          a bare LF ends the headers  ; 'Content-Length: 4|_aaaa'
          a space before the colon    ; 'Transfer-Encoding : chunked||0||'
          a space before a name       ; ' Transfer-Encoding: chunked||0||'
          an unknown coding           ; 'Transfer-Encoding: xchunked||0||'
          chunked is not the last     ; 'Transfer-Encoding: chunked, identity||0||'
          two codings in two headers  ; 'Transfer-Encoding: chunked|Transfer-Encoding: identity||0||'
          chunked twice               ; 'Transfer-Encoding: chunked, chunked||0||'
          a control sign in a coding  ; 'Transfer-Encoding: %chunked||0||'
          two hosts                   ; 'Host: b|Content-Length: 0||'
          """)
  void headersOfTwoMeaningsAreRefusedAndEndTheConnection(String name, String rest)
      throws IOException {
    assertRefused(HEAD + rest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      textBlock =
          """
          "a bare LF behind the size"       ! "4_aaaa|0||"
          "a bare CR behind the size"       ! "4^aaaa|0||"
          "a bare LF in an extension"       ! "4;a_b|aaaa|0||"
          "a bare CR in an extension"       ! "4;a^b|aaaa|0||"
          "a request behind an extension"   ! "2;_xx|23|GET /smuggled HTTP/1.1|Host: a|||0||"
          "no line end behind the data"     ! "4|aaaa0||"
          "a bare LF behind the data"       ! "4|aaaa_0||"
          "something behind the data"       ! "4|aaaaXX0||"
          "a blank behind the size"         ! "4 |aaaa|0||"
          "a size with a prefix"            ! "0x4|aaaa|0||"
          "a negative size"                 ! "-4|aaaa|0||"
          "an empty size"                   ! "|aaaa|0||"
          "a size that is none"             ! "zz|a|0||"
          "a size past 64 bits"             ! "FFFFFFFFFFFFFFFFF|a|0||"
          """)
  void chunksOfTwoMeaningsAreRefusedAndEndTheConnection(String name, String chunks)
      throws IOException {
    assertRefused(CHUNKED + chunks);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      textBlock =
          """
          "one chunk"                       ! "8|18-NQ/TW|0||"
          "two chunks"                      ! "3|18-|5|NQ/TW|0||"
          "zeros before the size"           ! "0000000008|18-NQ/TW|0||"
          "an extension"                    ! "8;a=b|18-NQ/TW|0||"
          "an extension in quotes"          ! "8;a='b'|18-NQ/TW|0||"
          "a trailer"                       ! "8|18-NQ/TW|0|X: y||"
          "a length in the trailer"         ! "8|18-NQ/TW|0|Content-Length: 50||"
          "a request in the data"           ! "33|18-NQ/TW |0||GET /smuggled HTTP/1.1|Host: a|||0||"
          """)
  void chunksOfOneMeaningAreReadAsThat(String name, String chunks) throws IOException {
    String answers = send(CHUNKED + chunks + NEXT);

    assertEquals(List.of("200", "200"), statuses(answers), answers);
    assertTrue(answers.contains("\"normalized\":\"18-NQ/TW\""), answers);
    assertTrue(answers.endsWith("live\n"), answers);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a tab before the coding ; 'Transfer-Encoding:~chunked||8|18-NQ/TW|0||'
          a coding in capitals    ; 'TRANSFER-ENCODING: CHUNKED||8|18-NQ/TW|0||'
          a length                ; 'Content-Length: 8||18-NQ/TW'
          zeros before the length ; 'Content-Length: 0008||18-NQ/TW'
          """)
  void headersOfOneMeaningAreReadAsThat(String name, String rest) throws IOException {
    String answers = send(HEAD + rest + NEXT);

    assertEquals(List.of("200", "200"), statuses(answers), answers);
    assertTrue(answers.contains("\"normalized\":\"18-NQ/TW\""), answers);
  }

  @Test
  void chunksAreNotOfHttp10() throws IOException {
    String rest = "Connection: keep-alive|Transfer-Encoding: chunked||0||";

    assertRefused(HEAD.replace("HTTP/1.1", "HTTP/1.0") + rest);
  }

  private static void assertRefused(String request) throws IOException {
    String answers = send(request + NEXT);

    assertEquals(1, statuses(answers).size(), answers);
    assertTrue(List.of("400", "501").containsAll(statuses(answers)), answers);
    assertTrue(answers.contains(Problem.CONTENT_TYPE), answers);
  }

  private static String send(String request) throws IOException {
    return service.raw(
        request
            .replace("|", "\r\n")
            .replace('^', '\r')
            .replace('_', '\n')
            .replace('~', '\t')
            .replace('%', (char) 0x0B));
  }

  private static List<String> statuses(String answers) {
    return STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
  }
}
