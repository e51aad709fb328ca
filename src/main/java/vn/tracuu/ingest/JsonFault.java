package vn.tracuu.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a text that is no JSON, in our words: those of the parser name its classes and
 * settings, and repeat what was sent.
 */
final class JsonFault {
  private JsonFault() {}

  /** The fault and its place, without a full stop. */
  static String of(IOException e) {
    return switch (e) {
      case StreamConstraintsException tooMuch -> "it is nested too deeply, or a value is too long";
      case JsonEOFException cut -> "it ends too early";
      case JsonProcessingException wrong -> kind(wrong) + place(wrong.getLocation());
      default -> String.valueOf(e.getMessage()); // ours
    };
  }

  private static String kind(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return message.startsWith("Duplicate field") ? "a key stands twice" : "syntax error";
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
