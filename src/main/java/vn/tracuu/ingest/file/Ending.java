package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Credits;

/**
 * The end of a paper: who signed it, and whom it is sent to. Of several papers in one file that of
 * the first.
 *
 * @param signer null if nobody's name stands there
 * @param recipients the lines below "Nơi nhận", without their dashes
 * @param published the day of signing, where it stands above the signature: "Hà Nội, ngày ..."
 * @param pieces those that are laid out in columns here and are no rows of a table
 */
record Ending(
    @Nullable String signer,
    List<String> recipients,
    @Nullable Published published,
    Set<Integer> pieces) {
  private static final Pattern RECIPIENTS =
      Pattern.compile("(?iuU)n\u01A1i\\s+(?:nh\u1EADn|g\u1EEDi)\\s*[:./]?.{0,60}");
  private static final Pattern DASH = Pattern.compile("[-\u2013+*\u2022]\\s*(\\S.*)");
  private static final Pattern RANK =
      Pattern.compile(
          "(?iuU)^(?:(?:pgs|gs|ts|ths|th\\.s|bs|ks|ls|cn|\u0111\u1EA1i t\u00E1|th\u01B0\u1EE3ng t\u00E1|trung t\u00E1|thi\u1EBFu t\u00E1|\u00F4ng|b\u00E0)[.:]*\\s*)+(?=\\p{Lu})");
  private static final int BEFORE = 12;
  private static final int BEHIND = 30;
  private static final int TO_NAME = 10;
  private static final int LAST = 14;
  private static final int LAST_DAY = 30;

  /** No line of the text stands between an office and its name. */
  private static final int MAX_BETWEEN = 80;

  Ending {
    recipients = List.copyOf(recipients);
    pieces = Set.copyOf(pieces);
  }

  static Ending of(List<Piece> pieces, int from) {
    List<PaperLine> lines = new ArrayList<>();
    for (int i = from; i < pieces.size(); i++) {
      if (pieces.get(i).kind() == Piece.Kind.NOTE) {
        continue;
      }
      lines.addAll(PaperLines.of(pieces.get(i), i));
    }
    int at = recipients(lines);
    Set<Integer> layout = new HashSet<>();
    List<String> recipients = at < 0 ? List.of() : listed(lines, at, layout);
    String signer =
        at < 0
            ? signer(lines, lastPlace(lines), lines.size(), layout)
            : signer(lines, Math.max(0, at - BEFORE), Math.min(lines.size(), at + BEHIND), layout);
    return new Ending(signer, recipients, published(lines), layout);
  }

  /** The last line of the file's end that is a place and a day. */
  private static @Nullable Published published(List<PaperLine> lines) {
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LAST_DAY); i--) {
      String line = lines.get(i).text();
      if (Letterhead.isDate(line) && line.indexOf(',') > 0) {
        return Letterhead.day(line).orElse(null);
      }
    }
    return null;
  }

  private static int recipients(List<PaperLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (RECIPIENTS.matcher(lines.get(i).text()).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The first paper ends at "./.", if anywhere; else the last lines of the file. */
  private static int lastPlace(List<PaperLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().endsWith("./.")) {
        return i;
      }
    }
    return Math.max(0, lines.size() - LAST);
  }

  private static List<String> listed(List<PaperLine> lines, int at, Set<Integer> layout) {
    List<String> listed = new ArrayList<>();
    layout.add(lines.get(at).piece());
    for (int i = at + 1; i < Math.min(lines.size(), at + BEHIND); i++) {
      var dash = DASH.matcher(lines.get(i).text());
      if (dash.matches()) {
        listed.add(dash.group(1).strip());
        layout.add(lines.get(i).piece());
      } else if (!listed.isEmpty() && lines.get(i).side() == PaperLine.Side.ALONE) {
        break;
      }
    }
    return listed;
  }

  private static @Nullable String signer(
      List<PaperLine> lines, int from, int to, Set<Integer> layout) {
    for (int i = from; i < to; i++) {
      PaperLine office = lines.get(i);
      if (office.isCapitals() && Bodies.isOffice(office.text())) {
        for (int j = i + 1; j < Math.min(lines.size(), i + TO_NAME); j++) {
          String name = name(lines.get(j));
          if (lines.get(j).text().length() > MAX_BETWEEN) {
            break;
          }
          if (name != null) {
            layout.add(office.piece());
            layout.add(lines.get(j).piece());
            return name;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String name(PaperLine line) {
    String text = RANK.matcher(line.text()).replaceFirst("").strip();
    int words = text.split(" ", -1).length;
    boolean name =
        Credits.isName(text)
            && words >= 2
            && words <= 6
            && !Bodies.isOffice(text)
            && !Bodies.isBody(text)
            && PaperType.whole(text).isEmpty()
            && text.indexOf(',') < 0;
    return name ? text : null;
  }
}
