package vn.tracuu.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text in the body of a request: the body itself ({@code text/plain}), or {@code {"text":
 * "..."}} ({@code application/json}, other keys are ignored). UTF-8 and nothing else, because
 * places in a text that was guessed at are wrong places.
 */
final class TextBody {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String KEY = "text";

  private TextBody() {}

  /**
   * The text, letter for letter.
   *
   * @throws ProblemException 400 if it is not UTF-8 or not such JSON, 415 if it is something else
   * @throws io.javalin.http.ContentTooLargeResponse if it is longer than bodies may be
   */
  static String read(Context ctx) {
    boolean json = isOf("application/json", ctx);
    if (!(json || isOf("text/plain", ctx))) {
      throw new ProblemException(Problem.of(415));
    }
    String body = decode(ctx.bodyAsBytes());
    return json ? text(body) : body;
  }

  /** Whether a body says that it is of that type, and in UTF-8 or nothing of its letters. */
  static boolean isOf(String type, Context ctx) {
    String[] said = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT).split(";", -1);
    return said[0].strip().equals(type)
        && Arrays.stream(said).skip(1).allMatch(parameter -> isUtf8(parameter.strip()));
  }

  private static boolean isUtf8(String parameter) {
    String charset = parameter.replace("\"", "").replace(" ", "");
    return !charset.startsWith("charset=")
        || charset.equals("charset=utf-8")
        || charset.equals("charset=utf8");
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw refused("body", "the body is not UTF-8");
    }
  }

  private static String text(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      Optional<String> text = text(json);
      return text.orElseThrow(() -> refused(KEY, "the body must be {\"text\": \"...\"}"));
    } catch (JsonProcessingException e) {
      throw refused("body", "the body is not JSON, or is nested too deeply");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
  }

  private static Optional<String> text(JsonParser json) throws IOException {
    String text = null;
    if (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = json.currentName().equals(KEY);
        if (json.nextToken() == JsonToken.VALUE_STRING && named) {
          text = json.getText();
        }
        json.skipChildren();
      }
    } else {
      json.skipChildren();
    }
    if (json.nextToken() != null) {
      throw refused("body", "something stands behind the JSON value of the body");
    }
    return Optional.ofNullable(text);
  }

  private static ProblemException refused(String what, String detail) {
    return new ProblemException(
        Problem.badRequest(List.of(new Problem.ParameterError(what, detail))));
  }
}
