package vn.tracuu.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.ingest.line.Lines;

/**
 * What a page's {@code application/ld+json} says of the article. Broken JSON says what stands
 * before the break.
 */
final class LinkedData {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

  String headline = "";
  String published = "";
  final List<String> authors = new ArrayList<>();
  final List<String> publishers = new ArrayList<>();

  private LinkedData() {}

  static LinkedData read(List<String> scripts) {
    LinkedData data = new LinkedData();
    for (String script : scripts) {
      try (JsonParser json = JSON.createParser(script)) {
        data.readValues(json);
      } catch (IOException broken) {
        // what stands before the break is read
      }
    }
    return data;
  }

  /** Walks all tokens; objects are told apart by the key that leads to them. */
  private void readValues(JsonParser json) throws IOException {
    while (json.nextToken() != null) {
      if (json.currentToken() != JsonToken.VALUE_STRING
          || (json.currentName() == null && !inList(json))) {
        continue;
      }
      String key = json.currentName();
      String owner = owner(json);
      String value = Lines.oneLine(json.getText());
      if (key == null) {
        addName(owner, value);
      } else {
        read(key, owner, value);
      }
    }
  }

  private void read(String key, String owner, String value) {
    switch (key) {
      case "headline" -> headline = headline.isEmpty() ? value : headline;
      case "datePublished" -> published = published.isEmpty() ? value : published;
      case "author" -> authors.add(value);
      case "name" -> addName(owner, value);
      default -> {}
    }
  }

  private void addName(String owner, String value) {
    if (owner.equals("author")) {
      authors.add(value);
    } else if (owner.equals("publisher")) {
      publishers.add(value);
    }
  }

  private static boolean inList(JsonParser json) {
    return json.getParsingContext().inArray();
  }

  /** The key that the object or list around the current value is the value of. */
  private static String owner(JsonParser json) {
    var around = json.getParsingContext().getParent();
    while (around != null && around.getCurrentName() == null) {
      around = around.getParent();
    }
    return around == null ? "" : String.valueOf(around.getCurrentName());
  }
}
