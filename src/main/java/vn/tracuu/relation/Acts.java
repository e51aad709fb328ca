package vn.tracuu.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document does: commands ({@code 3. Bãi bỏ khoản 2 Điều 5}), statements about itself
 * ({@code Nghị định này thay thế ...}), ends ({@code ... hết hiệu lực}), and lists under a head
 * that holds the verb.
 *
 * <p>A command without a document is about the one that the nearest unit above it amends, else
 * about the one of the title. Quoted new text is never read.
 */
final class Acts {
  /** What a unit says for those under it: of which documents, and under which verb. */
  private record Context(Word verb, List<Mention> targets, Certainty certainty) {}

  /** A list that goes on over paragraphs. */
  private record OpenList(Word verb, Paragraph.Level level, int head, Certainty certainty) {}

  private final Parsed parsed;
  private final List<Token> tokens;
  private final List<Paragraph> paragraphs;
  private final Pins pins;
  private final ActWriter writer;
  private final Context[] contexts;
  private final boolean hasArticles;
  private @Nullable Context title;
  private @Nullable OpenList list;
  private Certainty annex = Certainty.PLANNED;
  private boolean inAnnex;

  Acts(Parsed parsed, String own, Collector out) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.paragraphs = parsed.paragraphs();
    this.pins = new Pins(parsed);
    this.writer = new ActWriter(parsed, own, out);
    contexts = new Context[paragraphs.size()];
    hasArticles = paragraphs.stream().anyMatch(p -> p.level() == Paragraph.Level.ARTICLE);
  }

  /** Reads the title, which stands in the paragraphs {@code [from, to)}. */
  void title(int from, int to) {
    for (int i = from; i < to; i++) {
      Paragraph p = paragraphs.get(i);
      int first = parsed.tokenAt(p.start());
      int end = parsed.tokenAt(p.end());
      int verb = titleVerb(p, first, end);
      if (verb < 0) {
        continue;
      }
      List<Item> items = governed(verb, end);
      Word word = tokens.get(verb).word();
      if (!items.isEmpty()) {
        writer.act(word, verb, items, end, i, Certainty.ASSERTED);
        if (word.isAct()) {
          title = new Context(word, mentions(items), Certainty.ASSERTED);
        }
      }
    }
  }

  /** The verb with which a title begins; of a plan, the one behind it; -1 if there is none. */
  private int titleVerb(Paragraph p, int first, int end) {
    int at = first;
    boolean plan = false;
    while (at < end) {
      Token token = tokens.get(at);
      if (token.word().isVerb()) {
        boolean begins =
            new Gap(parsed, first, at, p.start(), token.start()).freeWords(p.start()) <= 4;
        boolean fits = token.is(Word.IMPLEMENT) ? plan : token.is(Word.DETAIL) || begins;
        return fits && !token.is(Word.CONCLUDE) ? at : -1;
      }
      if (token.is(Word.MENTION) || token.is(Word.STOP)) {
        return -1;
      }
      plan |= token.is(Word.PLAN);
      at++;
    }
    return -1;
  }

  /** Reads the body, from the paragraph {@code from} on. */
  void body(int from) {
    for (int i = from; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      if (parsed.startsWith(p.body(), "xác thực văn bản hợp nhất")) {
        return;
      }
      if (p.level() == Paragraph.Level.ANNEX && !parsed.isQuoted(p.start())) {
        annex(p, i);
      }
      if (!parsed.isQuoted(p.body())) {
        paragraph(p, i);
      }
    }
  }

  /** An annexed list is what the document does only if its head says so. */
  private void annex(Paragraph p, int index) {
    inAnnex = true;
    int to = Math.min(parsed.text().length(), p.end() + 300);
    boolean ends =
        parsed.contains(p.start(), to, "bãi bỏ")
            || parsed.contains(p.start(), to, "hết hiệu lực")
            || parsed.contains(p.start(), to, "thay thế");
    boolean planned =
        parsed.contains(p.start(), to, "cần ")
            || parsed.contains(p.start(), to, "dự kiến")
            || parsed.contains(p.start(), to, "đề xuất")
            || parsed.contains(p.start(), to, "sửa đổi");
    annex = Certainty.PLANNED;
    list =
        ends && !planned && repealsByAnnex
            ? new OpenList(Word.REPEAL, Paragraph.Level.ANNEX, index, Certainty.ASSERTED)
            : null;
  }

  /** Whether a command named an annexed list of what it repeals. */
  private boolean repealsByAnnex;

  private void paragraph(Paragraph p, int index) {
    boolean item = false;
    OpenList open = list;
    if (open != null) {
      if (closes(open, p, index)) {
        list = null;
      } else {
        item = listItem(open, p, index);
      }
    }
    if (item || p.level() == Paragraph.Level.NOTE) {
      return;
    }
    int at = parsed.tokenAt(p.body());
    int end = parsed.tokenAt(p.end());
    int start = p.body();
    while (at <= end && start < p.end()) {
      int stop = at;
      while (stop < end && stop - at < MAX_TOKENS && !tokens.get(stop).is(Word.STOP)) {
        stop++;
      }
      sentence(p, index, start, at, stop);
      start = stop < tokens.size() ? parsed.skipBlanks(tokens.get(stop).end(), p.end()) : p.end();
      at = stop + 1;
    }
  }

  /** Longer sentences are cut, in tokens. */
  static final int MAX_TOKENS = 1500;

  private static boolean closes(OpenList open, Paragraph p, int index) {
    if (p.level() == Paragraph.Level.TEXT || p.level() == Paragraph.Level.NOTE) {
      return false;
    }
    return index > open.head()
        && (p.level().ordinal() <= open.level().ordinal()
            || p.level().ordinal() <= Paragraph.Level.ARTICLE.ordinal());
  }

  /** {@code a) Thông tư số ...;}: only its first document, and those behind semicolons. */
  private boolean listItem(OpenList open, Paragraph p, int index) {
    int at = parsed.tokenAt(p.body());
    int end = parsed.tokenAt(p.end());
    if (at >= end || !beginsItem(p, at)) {
      if (open.level() == Paragraph.Level.TEXT && index > open.head() + 1) {
        list = null;
      }
      return false;
    }
    List<Item> items = firsts(Chain.items(parsed, at, end, Sink.NONE));
    for (Item item : items) {
      writer.emit(open.verb(), item, end, index, open.certainty());
    }
    return !items.isEmpty();
  }

  private boolean beginsItem(Paragraph p, int at) {
    int i = at;
    while (i < tokens.size() && !tokens.get(i).is(Word.MENTION)) {
      if (tokens.get(i).word().isVerb()
          || tokens.get(i).is(Word.STOP)
          || tokens.get(i).is(Word.SELF)) {
        return false;
      }
      i++;
    }
    return i < tokens.size()
        && tokens.get(i).start() < p.end()
        && new Gap(parsed, at, i, p.body(), tokens.get(i).start()).freeWords(p.body()) <= 2;
  }

  private List<Item> firsts(List<Item> items) {
    List<Item> firsts = new ArrayList<>();
    for (Item item : items) {
      boolean first = firsts.isEmpty();
      boolean behind = item.first() > 0 && tokens.get(item.first() - 1).is(Word.SEMICOLON);
      if (first || behind) {
        firsts.add(item);
      }
    }
    return firsts;
  }

  /** The sentence of the tokens {@code [at, end)}, whose words begin at {@code start}. */
  private void sentence(Paragraph p, int index, int start, int at, int end) {
    int begin = behindDay(start, at, end);
    int first = parsed.tokenAt(begin);
    if (first >= end) {
      return;
    }
    Token token = tokens.get(first);
    boolean command = isCommand(token, begin);
    if (command) {
      command(p, index, first, end);
    } else {
      ends(index, begin, first, end);
      ofItself(index, at, end);
    }
  }

  /** Behind {@code Kể từ ngày Luật này có hiệu lực thi hành,}. */
  private int behindDay(int start, int at, int end) {
    boolean day =
        parsed.startsWith(start, "kể từ ")
            || parsed.startsWith(start, "từ ngày ")
            || parsed.startsWith(start, "nay ");
    if (!day) {
      return start;
    }
    if (parsed.startsWith(start, "nay ")) {
      return start + 4;
    }
    for (int i = at; i < end; i++) {
      if (tokens.get(i).is(Word.COMMA)) {
        return parsed.skipBlanks(tokens.get(i).end(), parsed.text().length());
      }
    }
    return start;
  }

  private static boolean isCommand(Token token, int begin) {
    return token.start() <= begin + 1
        && switch (token.word()) {
          case AMEND, REPLACE, REPEAL, CORRECT, SUSPEND, EXTEND -> true;
          default -> false;
        };
  }

  private void command(Paragraph p, int index, int verb, int end) {
    if (hasArticles && !inAnnex && !isInArticle(index)) {
      return;
    }
    int next = verb;
    while (next >= 0 && next < end) {
      int until = nextCommand(next + 1, end);
      one(p, index, next, until);
      next = until < end ? until : -1;
    }
  }

  /** {@code ... và sửa đổi Điều này}: the next verb that is joined by "và" or a comma. */
  private int nextCommand(int from, int end) {
    boolean object = false;
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      object |= token.is(Word.PIN) || token.is(Word.MENTION) || token.is(Word.WORDING);
      if (token.is(Word.FOLLOWS) || token.is(Word.COLON)) {
        return end;
      }
      boolean joined =
          object
              && i > from
              && isCommand(token, token.start())
              && tokens.get(i - 1).end() >= token.start() - 1
              && (tokens.get(i - 1).is(Word.AND) || tokens.get(i - 1).is(Word.SEMICOLON));
      if (joined) {
        return i;
      }
    }
    return end;
  }

  private void one(Paragraph p, int index, int verb, int end) {
    Word word = verbOf(verb, end);
    List<Item> items = governed(verb, end);
    Certainty certainty = inAnnex ? annex : Certainty.ASSERTED;
    boolean head = endsWithColon(end);
    if (!items.isEmpty()) {
      if (isTask(word, verb, items.getFirst(), end)) {
        certainty = Certainty.PLANNED;
      }
      writer.act(word, verb, items, end, index, certainty);
      contexts[index] = new Context(word, mentions(items), certainty);
    } else if (head && isListHead(verb, end)) {
      list = new OpenList(word, p.level(), index, certainty);
    } else {
      inherited(index, word, verb, end, certainty);
    }
    repealsByAnnex |= word == Word.REPEAL && names(verb, end, "danh mục", "phụ lục");
  }

  private boolean names(int verb, int end, String... words) {
    int to = end < tokens.size() ? tokens.get(end).start() : parsed.text().length();
    for (String word : words) {
      if (parsed.contains(tokens.get(verb).end(), to, word)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Sửa đổi, bổ sung, thay thế một số điều} amends. */
  private Word verbOf(int verb, int end) {
    Word word = tokens.get(verb).word();
    for (int i = verb + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (token.word().isAct()) {
        word = token.is(Word.AMEND) ? Word.AMEND : word;
      } else if (!token.is(Word.COMMA) && !token.is(Word.AND)) {
        return word;
      }
    }
    return word;
  }

  /** Whether a command orders somebody to amend: a whole document, and no new text follows. */
  private boolean isTask(Word word, int verb, Item item, int end) {
    if (word != Word.AMEND) {
      return false;
    }
    for (int i = verb + 1; i < item.token(); i++) {
      Word w = tokens.get(i).word();
      if (w == Word.PIN || w == Word.FEW || w == Word.WORDING) {
        return false;
      }
    }
    for (int i = item.token(); i < end; i++) {
      if (tokens.get(i).is(Word.FOLLOWS)) {
        return false;
      }
    }
    return !endsWithColon(end);
  }

  private boolean endsWithColon(int end) {
    return end > 0 && tokens.get(end - 1).is(Word.COLON);
  }

  /** {@code Bãi bỏ các văn bản sau đây:}. */
  private boolean isListHead(int verb, int end) {
    for (int i = verb + 1; i < end; i++) {
      if (tokens.get(i).is(Word.PIN) || tokens.get(i).is(Word.WORDING)) {
        return false;
      }
    }
    return true;
  }

  private List<Item> governed(int verb, int end) {
    int until = end;
    boolean wording = false;
    for (int i = verb + 1; i < end; i++) {
      Token token = tokens.get(i);
      wording |= token.is(Word.WORDING);
      boolean condition = token.is(Word.HEDGE) && parsed.startsWith(token.start(), "khi");
      if (condition
          || token.is(Word.COLON)
          || (token.is(Word.FOLLOWS) && i > verb + 1 && hasMention(verb, i))) {
        until = i;
        break;
      }
      boolean with = token.is(Word.AGENT) && parsed.startsWith(token.start(), "bằng");
      if (with && !wording && tokens.get(verb).word() != Word.DETAIL) {
        until = i;
        break;
      }
    }
    return Chain.items(parsed, verb + 1, until, Sink.NONE);
  }

  private boolean hasMention(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Word.MENTION)) {
        return true;
      }
    }
    return false;
  }

  private void inherited(int index, Word word, int verb, int end, Certainty certainty) {
    boolean pinned = false;
    for (int i = verb + 1; i < end; i++) {
      pinned |= tokens.get(i).is(Word.PIN) || tokens.get(i).is(Word.WORDING);
    }
    Context above = pinned ? above(index) : null;
    if (above == null || above.targets().size() != 1 || inAnnex) {
      return;
    }
    Mention target = above.targets().getFirst();
    if (above.verb() == Word.CORRECT) {
      return; // the slips that its head corrects
    }
    Extent extent = pins.of(verb + 1, Math.min(end, tokens.size() - 1));
    writer.emit(
        writer.kind(word, extent, verb, end),
        target,
        extent.partial(),
        verb,
        end,
        index,
        certainty);
  }

  private @Nullable Context above(int index) {
    int at = index;
    for (int depth = 0; at >= 0 && depth < Paragraph.Level.values().length; depth++) {
      if (contexts[at] != null) {
        return contexts[at];
      }
      at = paragraphs.get(at).parent();
    }
    return title;
  }

  /**
   * {@code Thông tư số A và Thông tư số B hết hiệu lực}. A name may hold "ngưng hiệu lực", so it
   * counts only where nothing expires.
   */
  private void ends(int index, int begin, int at, int end) {
    for (Word word : List.of(Word.EXPIRE, Word.KEEP, Word.SUSPEND)) {
      for (int i = at; i < end; i++) {
        if (tokens.get(i).is(word)) {
          subject(index, begin, at, i, end);
          return;
        }
      }
    }
  }

  private void subject(int index, int begin, int at, int verb, int end) {
    List<Item> items = Chain.items(parsed, at, verb, Sink.NONE);
    Word word = tokens.get(verb).word();
    if (items.isEmpty()) {
      boolean follows =
          endsWithColon(end)
              && !hasSelf(at, verb)
              && parsed.contains(begin, tokens.get(end - 1).start() + 1, " sau");
      if (follows) {
        list =
            new OpenList(
                word, paragraphs.get(index).level(), index, inAnnex ? annex : Certainty.ASSERTED);
      }
      return;
    }
    Item first = items.getFirst();
    int subject = firstPin(first);
    boolean stated =
        new Gap(parsed, at, first.token(), begin, subject).freeWords(begin) == 0
            && !hasHedge(at, first.token());
    if (!stated || tokens.get(first.token()).start() - begin > MAX_SUBJECT) {
      return;
    }
    for (Item item : items) {
      writer.emit(word, item, end, index, inAnnex ? annex : Certainty.ASSERTED);
    }
  }

  /** A subject's pinpoints are not longer, in UTF-16 units. */
  private static final int MAX_SUBJECT = 600;

  private int firstPin(Item item) {
    for (int i = item.first(); i < item.token(); i++) {
      if (tokens.get(i).is(Word.PIN) || tokens.get(i).is(Word.ALL) || tokens.get(i).is(Word.FEW)) {
        return tokens.get(i).start();
      }
    }
    return tokens.get(item.token()).start();
  }

  private boolean hasHedge(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Word.HEDGE)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSelf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Word.SELF)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Nghị định này ... thay thế ..., bãi bỏ ...}. */
  private void ofItself(int index, int at, int end) {
    boolean self = false;
    for (int i = at; i < end; i++) {
      Token token = tokens.get(i);
      if (token.is(Word.SELF)) {
        self = true;
      } else if (token.is(Word.MENTION) && !self) {
        return;
      } else if (self && isStatement(token, i, at)) {
        i = Math.max(i, statement(index, i, end) - 1);
      }
    }
  }

  private boolean isStatement(Token token, int i, int at) {
    Gap before = new Gap(parsed, at, i, tokens.get(at).start(), token.start());
    return switch (token.word()) {
      case AMEND, REPLACE, REPEAL, DETAIL -> !before.isPassive(i) && !hasHedge(at, i);
      default -> false;
    };
  }

  private int statement(int index, int verb, int end) {
    int until = verb + 1;
    while (until < end && !isNextStatement(until)) {
      until++;
    }
    Word word = tokens.get(verb).word();
    List<Item> items = governed(verb, until);
    if (items.isEmpty()) {
      if (endsWithColon(end) && until == end && word.isAct() && isListHead(verb, end)) {
        list = new OpenList(word, paragraphs.get(index).level(), index, Certainty.ASSERTED);
      }
      return until;
    }
    Item first = items.getFirst();
    Gap gap =
        new Gap(parsed, verb + 1, first.token(), tokens.get(verb).end(), first.mention().start());
    int free = gap.freeWords(tokens.get(verb).end());
    boolean near = free <= 3 || (gap.endsWithLink() && free <= 24);
    boolean inFirst = word != Word.DETAIL || isFirstArticle(index);
    if (near && inFirst) {
      writer.act(word, verb, items, until, index, inAnnex ? annex : Certainty.ASSERTED);
    }
    return until;
  }

  private boolean isNextStatement(int at) {
    Word word = tokens.get(at).word();
    boolean verb = word == Word.REPLACE || word == Word.REPEAL;
    return verb && (tokens.get(at - 1).is(Word.AND) || tokens.get(at - 1).is(Word.COMMA));
  }

  private boolean isInArticle(int index) {
    int at = index;
    while (at >= 0) {
      if (paragraphs.get(at).level() == Paragraph.Level.ARTICLE) {
        return true;
      }
      at = paragraphs.get(at).parent();
    }
    return false;
  }

  private boolean isFirstArticle(int index) {
    int at = index;
    while (at >= 0) {
      Paragraph p = paragraphs.get(at);
      if (p.level() == Paragraph.Level.ARTICLE) {
        return p.label().equals("1");
      }
      at = p.parent();
    }
    return false;
  }

  private static List<Mention> mentions(List<Item> items) {
    return items.stream().map(Item::mention).toList();
  }
}
