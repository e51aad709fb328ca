package vn.tracuu.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article: what is left of a page when its chrome is gone.
 *
 * @param id unique in its corpus: the path below the corpus folder, or the id that the file gives;
 *     never blank
 * @param title one line; never blank
 * @param lead the summary above the body (sapo), one line; null if there is none
 * @param blocks the body in reading order, captions and table rows included, lead not
 * @param origin where it came from
 * @param document the legal document that it is or belongs to
 * @param attachments the files that it offers, in the order of the page; their names are not part
 *     of the text
 */
public record Article(
    String id,
    String title,
    @Nullable String lead,
    List<Block> blocks,
    Origin origin,
    LegalDocument document,
    List<Attachment> attachments) {
  public Article {
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "an article needs an id and a title: id \"" + id + "\", title \"" + title + "\"");
    }
    blocks = List.copyOf(blocks);
    attachments = List.copyOf(attachments);
  }

  /** An article without attachments. */
  public Article(
      String id,
      String title,
      @Nullable String lead,
      List<Block> blocks,
      Origin origin,
      LegalDocument document) {
    this(id, title, lead, blocks, origin, document, List.of());
  }

  /** The lead and all blocks in reading order, a line each: the text that is searched and shown. */
  public String text() {
    return Stream.concat(Stream.ofNullable(lead), blocks.stream().map(Block::text))
        .collect(Collectors.joining("\n"));
  }

  /** The blocks in reading order, a line each: the text without the lead. */
  public String body() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  /** The captions of its pictures, in reading order. */
  public List<String> captions() {
    return blocks.stream().filter(b -> b.kind() == Block.Kind.CAPTION).map(Block::text).toList();
  }
}
