package vn.tracuu.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.number.Issuer;
import vn.tracuu.number.Issuers;
import vn.tracuu.number.Reading;
import vn.tracuu.words.Language;
import vn.tracuu.words.Sentences;

/**
 * Citations as JSON, the same from the command line and over HTTP; keys without a value are left
 * out.
 */
public final class CitationJson {
  /** Of the keys, the marks around them, and the short values of one citation. */
  private static final int KEYS = 240;

  /** Of Vietnamese in UTF-8, nearly. */
  private static final double BYTES_PER_UNIT = 1.4;

  private CitationJson() {}

  /** About how many bytes the array of them has. */
  static long length(List<Citation> citations) {
    return citations.stream().mapToLong(CitationJson::length).sum();
  }

  private static long length(Citation citation) {
    double length = KEYS + 2 * BYTES_PER_UNIT * citation.written().length();
    for (Reading reading : citation.readings()) {
      int text = reading.title().length() + Sentences.of(reading, Language.VI).length();
      length += KEYS / 3.0 + BYTES_PER_UNIT * text;
    }
    return Math.round(length);
  }

  /** Writes an array of them. */
  public static void write(JsonGenerator json, List<Citation> citations, Language language)
      throws IOException {
    json.writeStartArray();
    for (Citation citation : citations) {
      write(json, citation, language);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Citation citation, Language language)
      throws IOException {
    DocumentNumber number = citation.number();
    json.writeStartObject();
    json.writeStringField("written", citation.written());
    json.writeStringField("normalized", number.canonical());
    json.writeNumberField("start", citation.start());
    json.writeNumberField("end", citation.end());
    json.writeStringField("type", number.type());
    text(json, "typeName", citation.type() == null ? null : citation.type().name());
    json.writeStringField("issuer", String.join("-", number.issuers()));
    text(json, "issuerName", issuerNames(number));
    json.writeBooleanField("complete", citation.complete());
    json.writeStringField("form", number.form().name());
    json.writeStringField("number", number.number());
    if (number.year() > 0) {
      json.writeNumberField("year", number.year());
    }
    text(json, "unit", number.unit().isEmpty() ? null : number.unit());
    text(json, "place", citation.place() == null ? null : citation.place().written());
    text(json, "dated", citation.dated() == null ? null : citation.dated().toString());
    text(json, "term", citation.term());
    text(json, "boundTo", citation.boundTo());
    readings(json, citation.readings(), language);
    json.writeEndObject();
  }

  private static void readings(JsonGenerator json, List<Reading> readings, Language language)
      throws IOException {
    if (readings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("readings");
    for (Reading reading : readings) {
      json.writeStartObject();
      json.writeStringField("date", reading.date().toString());
      json.writeStringField("term", reading.term());
      json.writeStringField("title", reading.title());
      json.writeStringField("reason", Sentences.of(reading, language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static @Nullable String issuerNames(DocumentNumber number) {
    String names =
        number.issuers().stream()
            .map(Issuers::byLetters)
            .flatMap(Stream::ofNullable)
            .map(Issuer::name)
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? null : names;
  }

  private static void text(JsonGenerator json, String key, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }
}
