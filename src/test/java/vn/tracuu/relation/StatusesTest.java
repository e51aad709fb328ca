package vn.tracuu.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tracuu.relation.DocumentStatus.State;

/** What became of a document by a day. */
class StatusesTest {
  private static final String LAW = "11/2028/QH17";
  private static final String DECREE = "31/2029/NĐ-CP";
  private static final LocalDate START = LocalDate.of(2029, 1, 1);

  @Test
  void goesFromNotYetToInForceToExpired() {
    Statuses statuses =
        of(act("44/2031/NĐ-CP", RelationKind.REPLACES, DECREE, Extent.WHOLE, "2031-07-01"));
    assertEquals(State.NOT_YET, state(statuses, "2028-12-31"));
    assertEquals(State.IN_FORCE, state(statuses, "2029-01-01"));
    assertEquals(State.IN_FORCE, state(statuses, "2031-06-30"));
    DocumentStatus ended = statuses.asOf(DECREE, LocalDate.parse("2031-07-01"));
    assertEquals(State.EXPIRED, ended.state());
    assertEquals("44/2031/NĐ-CP", ended.reasons().getFirst().source());
  }

  @Test
  void aPartOrAnExceptionLeavesTheRestInForce() {
    Extent article = new Extent(false, List.of("Điều 5"), List.of());
    Extent remainder = Extent.WHOLE.without(List.of("Điều 75"));
    for (Extent extent : List.of(article, remainder)) {
      Statuses statuses =
          of(act("44/2031/NĐ-CP", RelationKind.REPEALS, DECREE, extent, "2031-07-01"));
      assertEquals(State.PARTLY_EXPIRED, state(statuses, "2032-01-01"));
    }
  }

  @Test
  void aSuspensionEndsAndAKeepRevives() {
    Relation suspends =
        act("15/2031/NQ-CP", RelationKind.SUSPENDS, DECREE, Extent.WHOLE, "2031-04-01")
            .holding(new Span(LocalDate.of(2031, 4, 1), LocalDate.of(2031, 12, 31)));
    assertEquals(State.SUSPENDED, state(of(suspends), "2031-12-31"));
    assertEquals(State.IN_FORCE, state(of(suspends), "2032-01-01"));
    Relation repeals =
        act("46/2031/NĐ-CP", RelationKind.REPEALS, DECREE, Extent.WHOLE, "2031-02-01");
    Relation keeps = act("15/2031/NQ-CP", RelationKind.KEEPS, DECREE, Extent.WHOLE, "2031-04-01");
    assertEquals(State.EXPIRED, state(of(repeals, keeps), "2031-03-01"));
    assertEquals(State.IN_FORCE, state(of(repeals, keeps), "2031-05-01"));
  }

  @Test
  void whatItDetailsEndedAndThatIsMarkedAsDerived() {
    Relation details = act(DECREE, RelationKind.DETAILS, LAW, Extent.PART, null);
    Relation replaces = act("12/2031/QH17", RelationKind.REPLACES, LAW, Extent.WHOLE, "2031-07-01");
    Statuses statuses = of(details, replaces);
    assertEquals(State.IN_FORCE, state(statuses, "2031-06-30"));
    DocumentStatus derived = statuses.asOf(DECREE, LocalDate.parse("2031-07-01"));
    assertEquals(State.EXPIRED, derived.state());
    assertTrue(derived.derived());
    assertEquals(List.of(replaces), derived.reasons());
  }

  @Test
  void whatIsPlannedOrUndatedDecidesNothing() {
    Relation planned =
        new Relation(
            "44/2031/NĐ-CP",
            RelationKind.REPEALS,
            DECREE,
            Extent.WHOLE,
            Certainty.PLANNED,
            new Span(LocalDate.of(2031, 1, 1), null),
            new Evidence("", "", 0, 0));
    assertEquals(State.IN_FORCE, state(of(planned), "2032-01-01"));
    Relation undated = act("44/2031/NĐ-CP", RelationKind.REPEALS, DECREE, Extent.WHOLE, null);
    assertEquals(State.UNKNOWN, state(of(undated), "2032-01-01"));
    assertEquals(
        State.UNKNOWN, new Statuses(Map.of(), List.of()).asOf("9/2020/NĐ-CP", START).state());
  }

  @Test
  void documentsThatDetailEachOtherAreAskedOnlySoFar() {
    Statuses statuses =
        of(
            act(DECREE, RelationKind.DETAILS, LAW, Extent.PART, null),
            act(LAW, RelationKind.DETAILS, DECREE, Extent.PART, null));
    assertEquals(State.IN_FORCE, state(statuses, "2032-01-01"));
  }

  private static State state(Statuses statuses, String day) {
    return statuses.asOf(DECREE, LocalDate.parse(day)).state();
  }

  private static Statuses of(Relation... relations) {
    EffectDate effect = new EffectDate(START, EffectDate.Rule.DATE, null, List.of(), null);
    return new Statuses(Map.of(DECREE, effect, LAW, effect), List.of(relations));
  }

  private static Relation act(
      String source, RelationKind kind, String target, Extent extent, @Nullable String from) {
    return new Relation(
        source,
        kind,
        target,
        extent,
        Certainty.ASSERTED,
        new Span(from == null ? null : LocalDate.parse(from), null),
        new Evidence("", "", 0, 0));
  }
}
