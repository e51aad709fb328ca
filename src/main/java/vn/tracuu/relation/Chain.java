package vn.tracuu.relation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a sentence with what their names say of one another: {@code Nghị định A
 * quy định chi tiết Luật B, được sửa đổi bởi Nghị định C và Nghị định D}. Gives those that belong
 * to the sentence itself as {@link Item}s, the others as relations.
 *
 * <p>What stands between two documents decides: a passive verb with its agent, an active verb, a
 * comma or "và" that goes on with the list before, or nothing, and then the second is only a
 * reference.
 */
final class Chain {
  private static final int MAX_DEPTH = 8;

  /** Words that may part a verb from the document that it governs. */
  private static final int NEAR = 3;

  /** The same where "của" stands right before the document. */
  private static final int LINKED = 24;

  /** A list within the sentence: of whom, under which verb. */
  private record Frame(boolean agents, RelationKind kind, Mention party) {}

  private final Parsed parsed;
  private final List<Token> tokens;
  private final Sink sink;
  private final Pins pins;
  private final List<Item> items = new ArrayList<>();
  private final List<Mention> seen = new ArrayList<>();
  private final Set<Mention> agents = new HashSet<>();

  /** Documents to which another's name only refers. */
  private final Set<Mention> references = new HashSet<>();

  private final Deque<Frame> frames = new ArrayDeque<>();
  private int itemStart;
  private int previous = -1;

  private Chain(Parsed parsed, Sink sink) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.sink = sink;
    this.pins = new Pins(parsed);
  }

  /** The documents of the tokens {@code [from, to)} that are not part of another's name. */
  static List<Item> items(Parsed parsed, int from, int to, Sink sink) {
    return new Chain(parsed, sink).read(from, to);
  }

  private List<Item> read(int from, int to) {
    itemStart = from;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is(Word.OPEN) && isAlias(token.end())) {
        i = closing(i, to);
      } else if (token.is(Word.STOP)) {
        frames.clear();
        seen.clear();
        previous = -1;
        itemStart = i + 1;
      } else if (token.is(Word.MENTION)) {
        link(i);
        previous = i;
      }
    }
    return items;
  }

  /** {@code (sau đây gọi là ...)}: names what was named. */
  private boolean isAlias(int at) {
    return parsed.startsWith(at, "sau")
        || parsed.startsWith(at, "gọi")
        || parsed.startsWith(at, "viết tắt")
        || parsed.startsWith(at, "dưới đây")
        || parsed.startsWith(at, "tại thông tư này gọi");
  }

  private int closing(int open, int to) {
    int i = open + 1;
    while (i < to && !tokens.get(i).is(Word.CLOSE) && !tokens.get(i).is(Word.STOP)) {
      i++;
    }
    return i < to && tokens.get(i).is(Word.CLOSE) ? i : open;
  }

  private void link(int at) {
    Mention mention = tokens.get(at).document();
    if (previous < 0) {
      first(at);
      return;
    }
    Gap gap = new Gap(parsed, previous + 1, at, tokens.get(previous).end(), tokens.get(at).start());
    boolean near = tokens.get(at).start() - tokens.get(previous).end() <= MAX_GAP;
    int verb = near ? gap.lastVerb() : -1;
    if (near && (verb < 0 || !byVerb(gap, verb, at, mention))) {
      byList(gap, at, mention);
    }
    if (seen.size() < MAX_SEEN) {
      seen.add(mention);
    }
  }

  /** The first of a sentence, unless it only amended what has no number (the Constitution). */
  private void first(int at) {
    Gap before =
        new Gap(parsed, itemStart, at, tokens.get(itemStart).start(), tokens.get(at).start());
    int verb = before.lastVerb();
    boolean agent =
        verb >= 0
            && before.isPassive(verb)
            && before.indexOf(Word.AGENT, verb) > 0
            && before.freeWords(tokens.get(verb).end()) <= NEAR;
    if (!agent) {
      top(at);
    }
  }

  /** Documents farther apart are not read together, in UTF-16 units. */
  private static final int MAX_GAP = 3000;

  /** How far behind a document its description is looked for, in tokens. */
  private static final int MAX_BEHIND = 200;

  /** More documents of one sentence are not looked back at. */
  private static final int MAX_SEEN = 64;

  private void top(int at) {
    frames.clear();
    seen.clear();
    seen.add(tokens.get(at).document());
    items.add(new Item(tokens.get(at).document(), itemStart, at));
  }

  private boolean byVerb(Gap gap, int verb, int at, Mention mention) {
    Token token = tokens.get(verb);
    int free = gap.freeWords(token.end());
    if (token.is(Word.IMPLEMENT) && gap.isPassive(verb)) {
      return false;
    }
    if (gap.isPassive(verb) || gap.isNoun(verb)) {
      int agent = gap.indexOf(Word.AGENT, verb);
      return agent > 0 && free <= NEAR + 3 && agent(gap, verb, at, mention);
    }
    if (gap.has(Word.SELF) || gap.indexOf(Word.SEMICOLON, verb) >= 0) {
      return false;
    }
    return switch (token.word()) {
      case EXPIRE, KEEP -> false;
      case DETAIL ->
          (free <= NEAR || (gap.endsWithLink() && free <= LINKED / 2))
              && object(RelationKind.DETAILS, mention, at);
      case IMPLEMENT -> free <= NEAR * 2 && carriesOut(gap, verb, at, mention);
      case CONCLUDE -> false;
      default ->
          (free <= NEAR
                  || (isForce(token) && free <= 2 * NEAR)
                  || (gap.endsWithLink() && free <= LINKED))
              && acts(gap, verb, at, mention);
    };
  }

  /** Verbs that govern through words: {@code tạm ngưng hiệu lực và điều chỉnh thời hạn áp dụng}. */
  private static boolean isForce(Token token) {
    return token.is(Word.SUSPEND) || token.is(Word.EXTEND);
  }

  /** {@code được sửa đổi, bổ sung theo}: this document changed one named before. */
  private boolean agent(Gap gap, int verb, int at, Mention mention) {
    RelationKind kind = agentKind(gap, verb);
    Mention patient = patient(mention, kind);
    if (patient == null) {
      return false;
    }
    boolean part = !kind.ends() || isPart(patient);
    sink.relation(
        mention, kind, patient, part ? Extent.PART : Extent.WHOLE, gap.passiveCertainty(verb), at);
    agents.add(mention);
    push(new Frame(true, kind, patient));
    return true;
  }

  /** Several verbs, or a form in the place of another, amend. */
  private RelationKind agentKind(Gap gap, int verb) {
    Word word = tokens.get(verb).word();
    boolean form =
        word == Word.REPLACE
            && (gap.indexOf(Word.PIN, verb) >= 0 || gap.indexOf(Word.WORDING, verb) >= 0);
    return form || gap.isJoined(verb) ? RelationKind.AMENDS : word.kind();
  }

  private boolean isPart(Mention patient) {
    for (Item item : items) {
      if (item.mention().equals(patient)) {
        return !pins.of(item.first(), item.token()).whole();
      }
    }
    return true;
  }

  private @Nullable Mention patient(Mention mention, RelationKind kind) {
    Mention possible = null;
    for (int i = seen.size() - 1; i >= 0; i--) {
      Mention other = seen.get(i);
      if (other.amending() || isAgent(other)) {
        continue;
      }
      boolean fits =
          kind == RelationKind.DETAILS
              ? !mention.target().equals(other.target())
              : mention.mayChange(other);
      if (fits && (mention.rank() == other.rank() || kind == RelationKind.DETAILS)) {
        return other;
      }
      possible = fits ? other : possible;
    }
    return possible;
  }

  private boolean isAgent(Mention other) {
    return agents.contains(other);
  }

  private boolean acts(Gap gap, int verb, int at, Mention mention) {
    Mention actor = tokens.get(previous).document();
    if (isGoverned(actor)) {
      return false;
    }
    if (!actor.mayChange(mention)) {
      actor = items.isEmpty() ? actor : items.getLast().mention();
    }
    if (!actor.mayChange(mention)) {
      return false;
    }
    Word word = tokens.get(verb).word();
    boolean wording = gap.indexOf(Word.WORDING, verb) >= 0 || gap.indexOf(Word.PIN, verb) >= 0;
    RelationKind kind = word == Word.REPLACE && wording ? RelationKind.AMENDS : word.kind();
    Extent extent = kind == RelationKind.AMENDS ? Extent.PART : pins.of(verb + 1, at);
    sink.relation(actor, kind, mention, extent, certainty(gap, verb), at);
    push(new Frame(false, kind, actor));
    return true;
  }

  /** {@code Thay thế A, bãi bỏ B}: A is what another verb governs, and does nothing to B. */
  private boolean isGoverned(Mention actor) {
    if (items.isEmpty() || !items.getLast().mention().equals(actor)) {
      return false;
    }
    for (int i = items.getLast().first(); i < items.getLast().token(); i++) {
      Word word = tokens.get(i).word();
      if (word.isAct() && word != Word.EXPIRE && word != Word.KEEP) {
        return true;
      }
    }
    return false;
  }

  private boolean object(RelationKind kind, Mention mention, int at) {
    Mention actor = tokens.get(previous).document();
    if (actor.target().equals(mention.target())) {
      return false;
    }
    sink.relation(actor, kind, mention, Extent.PART, Certainty.ASSERTED, at);
    push(new Frame(false, kind, actor));
    return true;
  }

  /** A plan or programme that carries out another, or a summing up of it. */
  private boolean carriesOut(Gap gap, int verb, int at, Mention mention) {
    if (gap.has(Word.HEDGE) || gap.has(Word.OPEN)) {
      return false;
    }
    int conclude = gap.indexOf(Word.CONCLUDE, 0);
    if (conclude >= 0 && conclude < verb) {
      return object(RelationKind.CONCLUDES, mention, at);
    }
    int plan = gap.indexOf(Word.PLAN, 0);
    int comma = gap.indexOf(Word.COMMA, 0);
    boolean others = comma >= 0 && comma < plan;
    return plan >= 0 && plan < verb && !others && object(RelationKind.IMPLEMENTS, mention, at);
  }

  private static Certainty certainty(Gap gap, int verb) {
    int hedge = gap.indexOf(Word.HEDGE, 0);
    return hedge >= 0 && hedge < verb ? Certainty.PLANNED : Certainty.ASSERTED;
  }

  private void push(Frame frame) {
    if (frames.size() < MAX_DEPTH) {
      frames.push(frame);
    }
  }

  private void byList(Gap gap, int at, Mention mention) {
    int separator = gap.separator(LINKED);
    if (separator < 0) {
      references.add(mention);
      return;
    }
    boolean semicolon = tokens.get(separator).is(Word.SEMICOLON);
    if (!semicolon
        && references.contains(tokens.get(previous).document())
        && tokens.get(previous).document().rank() == mention.rank()) {
      references.add(mention);
      return;
    }
    itemStart = separator + 1;
    while (!semicolon && !frames.isEmpty()) {
      Frame frame = frames.peek();
      if (goesOn(frame, at, mention)) {
        if (frame.agents()) {
          agents.add(mention);
          sink.relation(mention, frame.kind(), frame.party(), Extent.PART, Certainty.ASSERTED, at);
        } else {
          sink.relation(frame.party(), frame.kind(), mention, Extent.PART, Certainty.ASSERTED, at);
        }
        return;
      }
      frames.pop();
    }
    top(at);
  }

  private boolean goesOn(Frame frame, int at, Mention mention) {
    if (frame.agents()) {
      return mention.mayChange(frame.party())
          && mention.rank() == frame.party().rank()
          && !isDescribedOtherwise(at);
    }
    return switch (frame.kind()) {
      case DETAILS, IMPLEMENTS, CONCLUDES ->
          mention.rank().ordinal() < frame.party().rank().ordinal();
      default ->
          frame.party().mayChange(mention)
              && (mention.year() < frame.party().year() || !isAmending(at));
    };
  }

  /** Whether words behind a document say that it amends. */
  private boolean isAmending(int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + MAX_BEHIND); i++) {
      switch (tokens.get(i).word()) {
        case AMEND -> {
          return true;
        }
        case ABOUT, DETAIL, PASSIVE, EXPIRE, MENTION, STOP, SEMICOLON, CLOSE, AND, COMMA -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether words behind a document say what it is about, other than that it amends. */
  private boolean isDescribedOtherwise(int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + MAX_BEHIND); i++) {
      Token token = tokens.get(i);
      switch (token.word()) {
        case AMEND -> {
          return false;
        }
        case ABOUT, DETAIL -> {
          return true;
        }
        case PASSIVE, EXPIRE, MENTION, STOP, SEMICOLON, CLOSE, AND -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
