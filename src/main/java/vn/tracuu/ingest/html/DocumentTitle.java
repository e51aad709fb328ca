package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Lines;

/**
 * The lines that are the title of a text without chrome: of an official document its kind and what
 * it is about below, of a letter its subject, else the first line that reads like a headline.
 */
final class DocumentTitle {
  /** Who issues a document stands in capitals below what it is about. */
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?:THE |ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|"
              + "THỦ TƯỚNG|TỔNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG|BAN |THỐNG ĐỐC).*");

  private static final int LINES_OF_HEAD = 20;
  private static final int LINES_OF_SUBJECT = 3;
  private static final int MAX_LENGTH = 350;

  private final List<Line> lines;
  private final List<Traits> traits;
  private final boolean official;

  private DocumentTitle(CaptureFeatures features) {
    official = DocumentPart.makeUp(features.lines());
    lines = features.lines();
    traits = features.traits();
  }

  /** The lines of the title; empty if the text begins with a sentence. */
  static List<Line> find(CaptureFeatures features) {
    DocumentTitle title = new DocumentTitle(features);
    List<Line> lines = title.ofDocument();
    return lines.isEmpty() ? title.headline() : lines;
  }

  /** The lines as one. */
  static String text(List<Line> title) {
    return Lines.oneLine(String.join(" ", title.stream().map(line -> line.text).toList()));
  }

  private List<Line> ofDocument() {
    int end = Math.min(lines.size(), LINES_OF_HEAD);
    for (int i = 0; i < end && !isBody(i); i++) {
      if (startsWithKind(i)) {
        return withSubject(i);
      }
    }
    for (int i = 0; i < end; i++) {
      if (DocumentPart.of(lines.get(i).text) == DocumentPart.SUBJECT) {
        return withSubject(i);
      }
    }
    return new ArrayList<>();
  }

  private boolean isBody(int i) {
    DocumentPart part = DocumentPart.of(lines.get(i).text);
    return part == DocumentPart.DIVISION || part == DocumentPart.REASON || traits.get(i).isProse();
  }

  private boolean startsWithKind(int i) {
    String line = lines.get(i).text;
    if (line.length() > MAX_LENGTH || isHead(i) || traits.get(i).sentenceEnd()) {
      return false;
    }
    return DocumentPart.isKind(line)
        || (official && Character.isUpperCase(line.charAt(0)) && DocumentPart.startsWithKind(line));
  }

  /** What a document is about goes on over some lines of the same case. */
  private List<Line> withSubject(int from) {
    List<Line> title = new ArrayList<>(List.of(lines.get(from)));
    boolean bare = DocumentPart.isKind(lines.get(from).text);
    int length = lines.get(from).length();
    for (int i = from + 1; i < lines.size() && title.size() <= LINES_OF_SUBJECT; i++) {
      boolean apart = CaptureOutline.isAfterBlank(lines.get(i));
      boolean goesOn =
          (bare && title.size() == 1)
              || (!apart
                  && (traits.get(i).lowerStart()
                      || traits.get(i).upperCase() == traits.get(i - 1).upperCase()));
      length += lines.get(i).length();
      if (!goesOn || !isSubject(i) || length > MAX_LENGTH) {
        break;
      }
      title.add(lines.get(i));
    }
    return title;
  }

  private boolean isSubject(int i) {
    String line = lines.get(i).text;
    return !isHead(i)
        && traits.get(i).letters() > 0
        && !isBody(i)
        && !traits.get(i).sentenceEnd()
        && !traits.get(i).listMark()
        && !line.startsWith("(")
        && !ISSUER.matcher(line).matches();
  }

  /** Of the letterhead, or a row of a table. */
  private boolean isHead(int i) {
    DocumentPart part = DocumentPart.of(lines.get(i).text);
    return (part != null && part != DocumentPart.SUBJECT)
        || traits.get(i).isDateOnly()
        || lines.get(i).kind == Block.Kind.TABLE_ROW;
  }

  private List<Line> headline() {
    for (int i = 0; i < Math.min(lines.size() - 1, LINES_OF_HEAD); i++) {
      if (traits.get(i).isProse()) {
        return List.of();
      }
      if (!isHead(i) && traits.get(i).letters() > 0 && !traits.get(i).credit()) {
        return List.of(lines.get(i));
      }
    }
    return List.of();
  }
}
