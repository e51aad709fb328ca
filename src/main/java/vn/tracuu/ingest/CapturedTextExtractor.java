package vn.tracuu.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.ingest.line.Removed;
import vn.tracuu.ingest.line.VietnameseDates;

/**
 * A page's text as a person copied it, chrome and all: title, date line with counters, lead, body
 * with captions, author, and behind the author nothing but chrome.
 *
 * <p>A caption is what stands below a picture's name ({@code 101 12 18}) up to the next blank line,
 * and what stands twice in a row. A text without a date line is taken whole, its first line as the
 * title.
 */
final class CapturedTextExtractor {
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^(?:(?:Thứ \\S{1,4}|Chủ nhật)\\b.{0,6})?\\d{1,2}/\\d{1,2}/\\d{4}\\b.{0,40}$",
          Pattern.UNICODE_CASE);
  private static final Pattern PICTURE_NAME = Pattern.compile("^\\d{1,4}(?: \\d{1,2}){2,3}$");
  private static final Pattern AUTHOR =
      Pattern.compile("^Tác giả(?: bài viết)?\\s*:\\s*(.{1,100})$");
  private static final Pattern SOURCE = Pattern.compile("^Nguồn(?: tin)?\\s*:\\s*(.{1,100})$");

  /** Lines that begin the chrome below an article, where it has no author line. */
  private static final Pattern CHROME =
      Pattern.compile(
          "^(?:Tổng số điểm của bài viết|Xếp hạng:|Click để đánh giá|Văn bản mới$|Những tin (?:mới|cũ) hơn|Ý kiến bạn đọc|Từ khóa:|Tags:"
              + "|Đang truy cập|Bạn đã không sử dụng Site).*");

  private static final String CHROME_BELOW = "below the article";
  private static final int HEAD_LINES = 6;

  private final List<String> lines;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Removed> removed = new ArrayList<>();
  private final Set<String> captions = new HashSet<>();
  private @Nullable String author;
  private @Nullable String source;
  private @Nullable Published published;
  private @Nullable String lead;

  private CapturedTextExtractor(String text) {
    lines = text.lines().map(Lines::oneLine).toList();
  }

  static Extraction extract(String id, String text) throws RefusedException {
    return new CapturedTextExtractor(text).read(id);
  }

  private Extraction read(String id) throws RefusedException {
    int at = firstNonBlank(0);
    if (at == lines.size()) {
      throw new RefusedException(Ingested.Reason.EMPTY, "nothing but white space");
    }
    String title = lines.get(at).replaceFirst("^#+ ", "");
    at = readHead(at + 1);
    at = readBody(at);
    dropRest(at);
    if (blocks.isEmpty() && lead == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "a title and no text");
    }
    Origin origin = new Origin(null, null, author, source, published);
    return LegacyArticle.converted(
        new Extraction(new Article(id, title, lead, blocks, origin, LegalDocument.NONE), removed),
        Optional.empty());
  }

  /** Reads the date line and, right below it, the lead; gives the line behind them. */
  private int readHead(int from) {
    int limit = Math.min(lines.size(), from + HEAD_LINES);
    for (int i = from; i < limit; i++) {
      if (DATE_LINE.matcher(lines.get(i)).matches()) {
        published = VietnameseDates.find(lines.get(i)).orElse(null);
        removed.add(new Removed(lines.get(i), "date line"));
        int next = firstNonBlank(i + 1);
        lead = next < lines.size() ? lines.get(next) : null;
        return next + 1;
      }
    }
    return from;
  }

  /** Reads the body; gives the line where the chrome begins. */
  private int readBody(int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (readCredit(line)) {
        return i + 1;
      }
      if (CHROME.matcher(line).matches()) {
        return i;
      }
      if (PICTURE_NAME.matcher(line).matches()) {
        removed.add(new Removed(line, "picture name"));
        i = readCaption(i + 1);
      } else if (!line.isEmpty()) {
        boolean twice = i + 1 < lines.size() && lines.get(i + 1).equals(line);
        addOnce(line, twice);
        i += twice ? 1 : 0;
      }
    }
    return lines.size();
  }

  /** The lines up to the next blank one are one caption; gives the last of them. */
  private int readCaption(int from) {
    int i = from;
    StringBuilder caption = new StringBuilder();
    while (i < lines.size() && !lines.get(i).isEmpty()) {
      caption.append(caption.isEmpty() ? "" : " ").append(lines.get(i));
      i++;
    }
    if (!caption.isEmpty()) {
      addOnce(caption.toString(), true);
    }
    return i - 1;
  }

  private void addOnce(String text, boolean caption) {
    if (!caption) {
      blocks.add(Block.paragraph(text));
    } else if (captions.add(text)) {
      blocks.add(new Block(Block.Kind.CAPTION, text));
    }
  }

  private boolean readCredit(String line) {
    Matcher a = AUTHOR.matcher(line);
    Matcher s = SOURCE.matcher(line);
    if (a.matches()) {
      author = a.group(1);
    }
    if (s.matches()) {
      source = s.group(1);
    }
    return author != null || source != null;
  }

  private void dropRest(int from) {
    for (String line : lines.subList(from, lines.size())) {
      if (source == null) {
        Matcher s = SOURCE.matcher(line);
        source = s.matches() ? s.group(1) : null;
      }
      if (!line.isEmpty()) {
        removed.add(new Removed(line, CHROME_BELOW));
      }
    }
  }

  private int firstNonBlank(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isEmpty()) {
      i++;
    }
    return i;
  }
}
