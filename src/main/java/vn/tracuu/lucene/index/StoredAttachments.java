package vn.tracuu.lucene.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Attachment;

/** Attachments as one stored value: two lines each, the name and the address. */
final class StoredAttachments {
  private StoredAttachments() {}

  /** Null if there are none. */
  static @Nullable String write(List<Attachment> attachments) {
    return attachments.isEmpty()
        ? null
        : attachments.stream()
            .map(file -> file.name() + "\n" + file.url())
            .collect(Collectors.joining("\n"));
  }

  /** The attachments that {@link #write} made {@code stored} of. */
  static List<Attachment> read(@Nullable String stored) {
    if (stored == null) {
      return List.of();
    }
    String[] lines = stored.split("\n", -1);
    return IntStream.range(0, lines.length / 2)
        .mapToObj(i -> new Attachment(lines[2 * i], lines[2 * i + 1]))
        .toList();
  }
}
