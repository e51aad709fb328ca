package vn.tracuu.ingest.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * Reads RTF: one walk over its control words. Objects, pictures and programs in it are passed over.
 * The JDK's own reader is no choice: it knows neither the code page of a font nor {@code \\u}.
 */
final class RtfFile {
  private static final int MAX_DEPTH = 1_000;
  private static final int MAX_WORD = 40;

  private static final Set<String> UNSEEN =
      Set.of(
          "stylesheet",
          "colortbl",
          "info",
          "pict",
          "object",
          "themedata",
          "colorschememapping",
          "generator",
          "fldinst",
          "xmlnstbl",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "datafield",
          "latentstyles",
          "datastore",
          "filetbl",
          "revtbl",
          "atnid",
          "atnauthor",
          "annotation",
          "bkmkstart",
          "bkmkend",
          "mmathPr",
          "wgrffmtfilter",
          "nonshppict",
          "shprslt",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "aftnsepc",
          "tc",
          "xe");

  /** What a group says of the text in it. */
  private static final class State {
    private boolean skipped;
    private boolean fonts;
    private boolean hidden;
    private boolean deleted;
    private boolean inTable;
    private Piece.Kind kind = Piece.Kind.PARAGRAPH;
    private int font;
    private int skippedAfterUnicode = 1;

    State copy() {
      State copy = new State();
      copy.skipped = skipped;
      copy.fonts = fonts;
      copy.hidden = hidden;
      copy.deleted = deleted;
      copy.inTable = inTable;
      copy.kind = kind;
      copy.font = font;
      copy.skippedAfterUnicode = skippedAfterUnicode;
      return copy;
    }
  }

  private static final class Font {
    private final StringBuilder name = new StringBuilder();
    private @Nullable Charset charset;
  }

  private final byte[] bytes;
  private final Budget budget;
  private final Deque<State> states = new ArrayDeque<>();
  private final Map<Integer, Font> fonts = new HashMap<>();
  private final Map<Piece.Kind, List<Draft>> drafts = new HashMap<>();
  private final Map<Piece.Kind, DraftParagraph> open = new HashMap<>();
  private State state = new State();
  private Charset charset = Charset.forName("windows-1252");
  private @Nullable Draft row;
  private List<RunText> cell = new ArrayList<>();
  private int at;
  private int toSkip;

  private RtfFile(byte[] bytes, Budget budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  static FileContent read(byte[] bytes, Budget budget) throws UnreadableFile {
    RtfFile file = new RtfFile(bytes, budget);
    file.walk();
    if (!file.states.isEmpty()) {
      throw new UnreadableFile(
          UnreadableFile.Reason.CUT, "it ends in the middle: a part of it is missing");
    }
    return file.content();
  }

  private FileContent content() {
    for (Piece.Kind kind : List.copyOf(open.keySet())) {
      state.kind = kind;
      endParagraph();
    }
    endRow();
    List<Draft> all = new ArrayList<>();
    for (Piece.Kind kind : List.of(Piece.Kind.PAGE_HEAD, Piece.Kind.PARAGRAPH, Piece.Kind.NOTE)) {
      all.addAll(drafts.getOrDefault(kind, List.of()));
    }
    FontRuns runs = new FontRuns();
    List<Piece> pieces = Draft.pieces(all, runs);
    List<String> notes = runs.legacy().stream().map(e -> "converted from " + e).toList();
    return new FileContent(pieces, 0, FileContent.Layer.TEXT, notes);
  }

  private void walk() throws UnreadableFile {
    while (at < bytes.length) {
      budget.step();
      int c = bytes[at++] & 0xFF;
      switch (c) {
        case '{' -> push();
        case '}' -> pop();
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> code(c);
      }
    }
  }

  private void push() throws UnreadableFile {
    if (states.size() >= MAX_DEPTH) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "groups are nested more than " + MAX_DEPTH + " deep");
    }
    states.push(state);
    state = state.copy();
    toSkip = 0;
  }

  private void pop() {
    toSkip = 0;
    if (states.isEmpty()) {
      return;
    }
    Piece.Kind inner = state.kind;
    State outer = states.pop();
    if (inner != outer.kind) {
      endParagraph();
    }
    state = outer;
  }

  private void control() {
    if (at >= bytes.length) {
      return;
    }
    int c = bytes[at] & 0xFF;
    if (!isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int start = at;
    while (at < bytes.length && isLetter(bytes[at] & 0xFF) && at - start < MAX_WORD) {
      at++;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    int from = at;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
    }
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 11) {
      at++;
    }
    int value = value(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
    boolean has = at > from;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    word(word, has, value);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int value(String digits) {
    try {
      return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void symbol(int c) {
    switch (c) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        at = Math.min(bytes.length, at + 2);
        if (high >= 0 && low >= 0) {
          code(high * 16 + low);
        }
      }
      case '*' -> state.skipped = true;
      case '~' -> text(" ");
      case '_' -> text("-");
      case '{', '}', '\\' -> code(c);
      case '\r', '\n' -> endParagraph();
      default -> {}
    }
  }

  private void word(String word, boolean has, int value) {
    boolean on = !has || value != 0;
    switch (word) {
      case "par", "sect", "page" -> endParagraph();
      case "line" -> {
        if (isSeen()) {
          paragraph().newLine();
        }
      }
      case "tab" -> text("\t");
      case "cell" -> endCell();
      case "nestcell", "nestrow" -> text(" ");
      case "row" -> endRow();
      case "intbl" -> state.inTable = true;
      case "pard" -> state.inTable = false;
      case "u" -> {
        text(String.valueOf((char) value));
        toSkip = state.skippedAfterUnicode;
      }
      case "uc" -> state.skippedAfterUnicode = Math.clamp(value, 0, 10);
      case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, value));
      case "f" -> state.font = value;
      case "fcharset" -> font().charset = charsetOf(value);
      case "ansicpg" -> charset = named("windows-" + value, charset);
      case "plain" -> {
        state.hidden = false;
        state.deleted = false;
      }
      case "v" -> state.hidden = on;
      case "deleted" -> state.deleted = on;
      case "emdash" -> text("\u2014");
      case "endash" -> text("\u2013");
      case "bullet" -> text(DocxNumbering.BULLET);
      case "lquote" -> text("\u2018");
      case "rquote" -> text("\u2019");
      case "ldblquote" -> text("\u201C");
      case "rdblquote" -> text("\u201D");
      default -> destination(word);
    }
  }

  /** A word that says where its group's text goes. */
  private void destination(String word) {
    switch (word) {
      case "fonttbl" -> state.fonts = true;
      case "footnote" -> state.kind = Piece.Kind.NOTE;
      case "header", "headerl", "headerr", "headerf" -> state.kind = Piece.Kind.PAGE_HEAD;
      case "shptxt" -> state.skipped = false;
      default -> {
        if (UNSEEN.contains(word)) {
          state.skipped = true;
        }
      }
    }
  }

  private boolean isSeen() {
    return !state.skipped && !state.fonts && !state.hidden && !state.deleted;
  }

  private Font font() {
    return fonts.computeIfAbsent(state.font, k -> new Font());
  }

  /** A character by its code in the font's code page. */
  private void code(int c) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (state.fonts) {
      if (c != ';' && font().name.length() < 80) {
        font().name.append((char) c);
      }
      return;
    }
    Font font = fonts.get(state.font);
    Charset of = font == null || font.charset == null ? charset : font.charset;
    text(new String(new byte[] {(byte) c}, of));
  }

  private void text(String text) {
    if (isSeen()) {
      Font font = fonts.get(state.font);
      @Nullable LegacyEncoding encoding =
          font == null ? null : FontRuns.encoding(font.name.toString().strip());
      paragraph().append(encoding, text);
    }
  }

  private DraftParagraph paragraph() {
    return open.computeIfAbsent(state.kind, k -> new DraftParagraph(budget));
  }

  private void endParagraph() {
    if (!isSeen() && state.skipped) {
      return;
    }
    DraftParagraph paragraph = open.remove(state.kind);
    if (paragraph != null && !paragraph.isEmpty()) {
      if (state.kind == Piece.Kind.PARAGRAPH && state.inTable) {
        row = row == null ? new Draft(Piece.Kind.ROW) : row;
        cell.addAll(paragraph.lines());
      } else {
        drafts
            .computeIfAbsent(state.kind, k -> new ArrayList<>())
            .add(Draft.paragraph(state.kind, paragraph.lines()));
      }
    }
  }

  private void endCell() {
    if (!isSeen() || state.kind != Piece.Kind.PARAGRAPH) {
      return;
    }
    state.inTable = true;
    if (row == null) {
      row = new Draft(Piece.Kind.ROW);
    }
    endParagraph();
    row.addCell(cell);
    cell = new ArrayList<>();
  }

  private void endRow() {
    if (row != null) {
      drafts.computeIfAbsent(Piece.Kind.PARAGRAPH, k -> new ArrayList<>()).add(row);
      row = null;
      cell = new ArrayList<>();
    }
  }

  private static @Nullable Charset charsetOf(int fcharset) {
    return switch (fcharset) {
      case 163 -> named("windows-1258", StandardCharsets.ISO_8859_1);
      case 204 -> named("windows-1251", StandardCharsets.ISO_8859_1);
      case 238 -> named("windows-1250", StandardCharsets.ISO_8859_1);
      default -> null;
    };
  }

  private static Charset named(String name, Charset otherwise) {
    return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }
}
