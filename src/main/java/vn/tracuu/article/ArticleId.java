package vn.tracuu.article;

import java.util.Optional;
import vn.tracuu.text.HarmfulCharacters;

/** Which ids an article may have: those under which it can be asked for by an address. */
public final class ArticleId {
  private ArticleId() {}

  /**
   * Why an article cannot have this id, as a sentence about "the id".
   *
   * @return empty if it can: every character, slashes at any place too, can be percent-encoded, but
   *     for those named here
   */
  public static Optional<String> fault(String id) {
    if (!HarmfulCharacters.isSeen(id) || !id.equals(id.strip())) {
      return Optional.of("the id must have characters that can be seen, and no blank around them");
    }
    if (HarmfulCharacters.in(id) || id.chars().anyMatch(c -> c < ' ')) {
      return Optional.of("the id has a control character, which an address cannot carry");
    }
    if (id.equals(".") || id.equals("..")) {
      return Optional.of("the id is \"" + id + "\", which an address takes for a folder");
    }
    return Optional.empty();
  }
}
