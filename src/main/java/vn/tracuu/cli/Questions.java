package vn.tracuu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.eval.Question;

/**
 * Reads a queries.jsonl: one object a line, {@code {"id": .., "text": ..}}, with a {@code "kind"}
 * or without.
 */
final class Questions {
  private Questions() {}

  /**
   * Reads all questions.
   *
   * @throws IOException if the file cannot be read or a line is not of that form; the message names
   *     the line
   */
  static List<Question> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Question> questions = new ArrayList<>();
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      n++;
      if (!line.isBlank()) {
        questions.add(question(mapper, line, file + ":" + n));
      }
    }
    return questions;
  }

  private static Question question(ObjectMapper mapper, String line, String where)
      throws IOException {
    try {
      JsonNode object = mapper.readTree(line);
      if (object.path("id").isTextual() && object.path("text").isTextual()) {
        return new Question(
            object.get("id").textValue(),
            object.get("text").textValue(),
            object.path("kind").textValue());
      }
    } catch (JsonProcessingException e) {
      throw new IOException(where + ": not JSON; expected an object with \"id\" and \"text\"", e);
    }
    throw new IOException(where + ": expected an object with \"id\" and \"text\"");
  }
}
