package vn.tracuu.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/** A page of hits as one JSON object, or as JSON Lines: a hit a line, nothing around them. */
final class JsonHits {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonHits() {}

  static String object(Answers.Search found) {
    return json(found);
  }

  static String lines(Answers.Search found) {
    return found.hits().stream().map(h -> json(h) + '\n').collect(Collectors.joining());
  }

  static String json(Object record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and numbers is always JSON", e);
    }
  }
}
