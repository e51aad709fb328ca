package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.ingest.line.Removed;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;

/** Reads what papers share, whatever format they came in, and makes the text of a paper. */
final class PaperReader {
  static final String MOTTO = "motto";
  static final String TITLE = "field: title";

  /** So much of a text, in UTF-16 units, is its head. */
  private static final int HEAD = 600;

  private static final int MIN_NAMED = 2;
  private static final Pattern BLANK_NUMBER =
      Pattern.compile("(?m)^S\u1ED1 ?:[^\\d/\\n]{0,40}/ ?(\\p{Lu}{3,10})\\b.*$");

  private static final String LETTER = "C\u00F4ng v\u0103n";

  private final List<Piece> pieces;
  private final FileContent content;
  private final FileFormat format;
  private final FileName name;
  private final List<Removed> removed;

  private PaperReader(
      FileContent content, FileFormat format, FileName name, List<Removed> removed) {
    this.content = content;
    this.pieces =
        content.pieces().stream()
            .filter(piece -> piece.kind() != Piece.Kind.PAGE_HEAD && !piece.isBlank())
            .toList();
    this.format = format;
    this.name = name;
    this.removed = removed;
  }

  /**
   * Makes a paper of what a format's reader found.
   *
   * @param removed what was left out so far
   */
  static Paper read(FileContent content, FileFormat format, String name, List<Removed> removed) {
    PaperReader reader =
        new PaperReader(content, format, FileName.of(name), new ArrayList<>(removed));
    return content.layer() == FileContent.Layer.PICTURES ? reader.pictures() : reader.paper();
  }

  /** Of pictures only the file's name is known. */
  private Paper pictures() {
    List<String> notes = new ArrayList<>(content.notes());
    notes.add("bản chụp: pictures without text");
    return new Paper(
        format,
        name.title() + " (b\u1EA3n ch\u1EE5p)",
        new LegalDocument(name.number().orElse(null), null, null, null, null),
        null,
        List.of(),
        facts(true, null, List.of()),
        removed,
        notes);
  }

  private Paper.Facts facts(boolean scan, @Nullable String signer, List<String> recipients) {
    return new Paper.Facts(
        format.name().toLowerCase(java.util.Locale.ROOT),
        content.pages(),
        scan,
        signer,
        recipients);
  }

  private Paper paper() {
    Letterhead head = Letterhead.of(pieces, 0);
    Heading heading = Heading.of(pieces, head.end());
    Ending ending = Ending.of(pieces, heading.end());
    boolean letter = head.subject() != null && !isTypeBefore(heading);
    String title = letter ? capital(head.subject()) : heading.title();
    int titleFrom = letter ? heading.end() : heading.start();
    List<Block> blocks = blocks(head.end(), titleFrom, heading.end(), ending.pieces());
    String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    LegalDocument document = document(head, heading, letter, text);
    return new Paper(
        format,
        title.isBlank() ? name.title() : title,
        document,
        published(head, heading, ending),
        blocks,
        facts(false, ending.signer(), ending.recipients()),
        removed,
        notes());
  }

  /** A paper with a subject beside its number is a letter unless it says what it is below. */
  private static boolean isTypeBefore(Heading heading) {
    return heading.type() != null;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(content.notes());
    if (content.layer() == FileContent.Layer.RECOGNISED) {
      notes.add("its text was read by a machine: no number is taken from it");
    }
    return notes;
  }

  private static String capital(@Nullable String subject) {
    String bare = subject == null ? "" : subject.strip();
    return bare.isEmpty()
        ? ""
        : bare.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + bare.substring(1);
  }

  /** That of the head; else, if that has no place for one, of the annex's document or the end. */
  private @Nullable Published published(Letterhead head, Heading heading, Ending ending) {
    if (head.published() != null || head.dated()) {
      return head.published();
    }
    return heading.parent() == null
        ? ending.published()
        : heading.parent().published().orElse(null);
  }

  private LegalDocument document(Letterhead head, Heading heading, boolean letter, String text) {
    String number = number(head);
    String type = letter ? LETTER : heading.type();
    if (type == null && number != null) {
      type = typeOf(number).orElse(null);
    }
    String issuer = issuer(head, heading, text);
    String partOf = heading.parent() == null ? null : parent(heading.parent());
    return new LegalDocument(number, type, issuer, partOf, null);
  }

  /** Its own; where a machine read the text, that of the file's name. */
  private @Nullable String number(Letterhead head) {
    if (content.layer() == FileContent.Layer.RECOGNISED) {
      return name.number().orElse(null);
    }
    return head.number();
  }

  private static Optional<String> typeOf(String number) {
    return DocumentNumber.parse(number)
        .map(DocumentNumber::type)
        .filter(letters -> !letters.isEmpty())
        .map(DocumentTypes::byLetters)
        .map(DocumentType::name);
  }

  private @Nullable String issuer(Letterhead head, Heading heading, String text) {
    String named = Bodies.last(head.bodies());
    if (named.isEmpty() && heading.parent() != null) {
      named = heading.parent().issuer().orElse("");
    }
    if (named.isEmpty()) {
      named = Bodies.last(pageHead());
    }
    return named.isEmpty() ? ofBlankNumber(text) : Bodies.written(named, text);
  }

  /**
   * The letters behind the stroke of a number that is not filled in yet, if the text has them as a
   * name elsewhere, too; null if there are none.
   */
  private static @Nullable String ofBlankNumber(String text) {
    Matcher blank = BLANK_NUMBER.matcher(text.substring(0, Math.min(text.length(), HEAD)));
    if (!blank.find() || Letterhead.number(blank.group()) != null) {
      return null;
    }
    String letters = blank.group(1);
    long named =
        Pattern.compile("(?<![\\p{L}/-])" + Pattern.quote(letters) + "(?![\\p{L}/-])")
            .matcher(text)
            .results()
            .limit(MIN_NAMED)
            .count();
    return named == MIN_NAMED && DocumentTypes.byLetters(letters) == null ? letters : null;
  }

  /** Names of bodies in the head of the pages. */
  private List<String> pageHead() {
    List<String> bodies = new ArrayList<>();
    for (Piece piece : content.pieces()) {
      if (piece.kind() == Piece.Kind.PAGE_HEAD) {
        for (PaperLine line : PaperLines.of(piece, 0)) {
          String text = Motto.cut(line.text());
          if (line.side() != PaperLine.Side.RIGHT && Bodies.isBody(text) && line.isCapitals()) {
            bodies.add(text);
          }
        }
      }
    }
    return bodies;
  }

  private static @Nullable String parent(Heading.Parent parent) {
    return CitationReader.inText(parent.words()).stream()
        .filter(Citation::complete)
        .map(c -> parent.words().substring(c.headStart(), c.end()))
        .findFirst()
        .orElse(null);
  }

  /** The text: letterhead and columns of signatures line by line, the title's lines left out. */
  private List<Block> blocks(int headEnd, int titleFrom, int titleEnd, Set<Integer> layout) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i >= titleFrom && i < titleEnd) {
        PaperLines.of(piece, i).forEach(this::leaveTitle);
      } else if (i < headEnd || layout.contains(i) || isLayout(piece)) {
        PaperLines.of(piece, i)
            .forEach(
                line -> add(blocks, Block.Kind.PARAGRAPH, Letterhead.cleaned(line.text()), true));
      } else {
        add(blocks, piece);
      }
    }
    return blocks;
  }

  private void leaveTitle(PaperLine line) {
    if (Motto.is(line.text())) {
      removed.add(new Removed(line.text(), MOTTO));
    } else {
      removed.add(new Removed(line.text(), TITLE));
    }
  }

  /** A second letterhead, or a frame around paragraphs. */
  private static boolean isLayout(Piece piece) {
    boolean motto = piece.cells().stream().anyMatch(cell -> cell.stream().anyMatch(Motto::isIn));
    long filled =
        piece.cells().stream().filter(cell -> cell.stream().anyMatch(s -> !s.isBlank())).count();
    boolean frame =
        piece.kind() == Piece.Kind.ROW
            && filled == 1
            && piece.cells().stream()
                .anyMatch(cell -> cell.stream().filter(s -> !s.isBlank()).count() > 1);
    return motto || frame;
  }

  private void add(List<Block> blocks, Piece piece) {
    Block.Kind kind =
        switch (piece.kind()) {
          case HEADING -> Block.Kind.HEADING;
          case ITEM -> Block.Kind.LIST_ITEM;
          case ROW -> Block.Kind.TABLE_ROW;
          default -> Block.Kind.PARAGRAPH;
        };
    if (piece.kind() == Piece.Kind.ROW) {
      add(blocks, kind, PaperLines.rowText(piece), false);
    } else {
      piece.cells().getFirst().forEach(line -> add(blocks, kind, line, false));
    }
  }

  private void add(List<Block> blocks, Block.Kind kind, String line, boolean head) {
    String text = Lines.oneLine(line);
    String rest = head || Motto.is(text) ? Motto.cut(text) : text;
    if (!rest.equals(text)) {
      removed.add(new Removed(text, MOTTO));
    }
    if (!rest.isBlank() && !Motto.isRule(rest)) {
      blocks.add(new Block(kind, rest));
    }
  }
}
