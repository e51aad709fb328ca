package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The status of documents, from what texts say of them. A pure function of the relations and days
 * of effect that it is given; only asserted acts count.
 *
 * <p>An act without a known day leaves the status unknown rather than guessed. What a document
 * details must still be in force: where all of it has ended, the document has ended, too, and that
 * is marked as derived. Immutable; safe for all threads.
 */
public final class Statuses {
  /** How many generations of parents are asked. */
  private static final int MAX_DEPTH = 3;

  private final Map<String, EffectDate> effects;
  private final Map<String, List<Relation>> byTarget = new HashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();

  /**
   * @param effects the day of effect of each document that is held, by its number
   * @param relations what all texts say; planned acts are passed over
   */
  public Statuses(Map<String, EffectDate> effects, Collection<Relation> relations) {
    this.effects = Map.copyOf(effects);
    for (Relation relation : relations) {
      if (relation.certainty() != Certainty.ASSERTED) {
        continue;
      }
      if (relation.kind().changesStatus()) {
        byTarget.computeIfAbsent(relation.target(), t -> new ArrayList<>()).add(relation);
      }
      String source = relation.source();
      if (relation.kind() == RelationKind.DETAILS && source != null) {
        parents.computeIfAbsent(source, s -> new ArrayList<>()).add(relation.target());
      }
    }
  }

  /** What became of the document {@code number} by {@code day}. */
  public DocumentStatus asOf(String number, LocalDate day) {
    return asOf(number, day, 0);
  }

  private DocumentStatus asOf(String number, LocalDate day, int depth) {
    List<Relation> acts = byTarget.getOrDefault(number, List.of());
    EffectDate effect = effects.getOrDefault(number, EffectDate.UNKNOWN);
    LocalDate from = effect.from();
    if (from != null && from.isAfter(day)) {
      return new DocumentStatus(
          DocumentStatus.State.NOT_YET, from, DocumentStatus.Rule.OWN_EFFECT, List.of());
    }
    return ended(acts, day)
        .or(() -> termOver(effect, acts, day))
        .or(() -> suspended(acts, day, true))
        .or(() -> parentEnded(number, day, depth))
        .or(() -> suspended(acts, day, false))
        .or(() -> partly(acts, day))
        .or(() -> undated(acts))
        .orElseGet(() -> inForce(effect, acts, day));
  }

  private static Optional<DocumentStatus> ended(List<Relation> acts, LocalDate day) {
    return acts.stream()
        .filter(Statuses::endsWholly)
        .filter(act -> holds(act, day) && !isKept(act, acts, day))
        .min(Comparator.comparing(Statuses::since))
        .map(act -> stated(DocumentStatus.State.EXPIRED, act, List.of(act)));
  }

  private static boolean endsWholly(Relation act) {
    return act.kind().ends() && act.extent().whole() && act.extent().except().isEmpty();
  }

  /** Whether a later act says that the document goes on after all. */
  private static boolean isKept(Relation end, List<Relation> acts, LocalDate day) {
    return acts.stream()
        .filter(act -> act.kind() == RelationKind.KEEPS && act.extent().whole())
        .anyMatch(act -> holds(act, day) && !since(act).isBefore(since(end)));
  }

  private static Optional<DocumentStatus> termOver(
      EffectDate effect, List<Relation> acts, LocalDate day) {
    LocalDate to = effect.to();
    boolean extended = acts.stream().anyMatch(act -> act.kind() == RelationKind.EXTENDS);
    if (to == null || extended || !to.isBefore(day)) {
      return Optional.empty();
    }
    return Optional.of(
        new DocumentStatus(
            DocumentStatus.State.EXPIRED,
            to.plusDays(1),
            DocumentStatus.Rule.OWN_EFFECT,
            List.of()));
  }

  private static Optional<DocumentStatus> suspended(
      List<Relation> acts, LocalDate day, boolean whole) {
    DocumentStatus.State state =
        whole ? DocumentStatus.State.SUSPENDED : DocumentStatus.State.PARTLY_SUSPENDED;
    return acts.stream()
        .filter(act -> act.kind() == RelationKind.SUSPENDS && act.extent().whole() == whole)
        .filter(act -> holds(act, day) && isOpen(act.days().until(), day))
        .max(Comparator.comparing(Statuses::since))
        .map(act -> stated(state, act, List.of(act)));
  }

  private static boolean isOpen(@Nullable LocalDate until, LocalDate day) {
    return until == null || !until.isBefore(day);
  }

  /** All that it details has ended. */
  private Optional<DocumentStatus> parentEnded(String number, LocalDate day, int depth) {
    List<String> detailed = parents.getOrDefault(number, List.of());
    if (detailed.isEmpty() || depth >= MAX_DEPTH) {
      return Optional.empty();
    }
    LocalDate since = LocalDate.MIN;
    List<Relation> reasons = new ArrayList<>();
    for (String parent : detailed) {
      DocumentStatus status = asOf(parent, day, depth + 1);
      if (status.state() != DocumentStatus.State.EXPIRED || status.since() == null) {
        return Optional.empty();
      }
      since = status.since().isAfter(since) ? status.since() : since;
      reasons.addAll(status.reasons());
    }
    return Optional.of(
        new DocumentStatus(
            DocumentStatus.State.EXPIRED, since, DocumentStatus.Rule.PARENT_ENDED, reasons));
  }

  private static Optional<DocumentStatus> partly(List<Relation> acts, LocalDate day) {
    List<Relation> parts =
        sorted(acts, act -> act.kind().ends() && !endsWholly(act) && holds(act, day));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(stated(DocumentStatus.State.PARTLY_EXPIRED, parts.getFirst(), parts));
  }

  /** It was ended, and no text says from when. */
  private static Optional<DocumentStatus> undated(List<Relation> acts) {
    List<Relation> ends =
        acts.stream().filter(act -> endsWholly(act) && act.days().from() == null).toList();
    return ends.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DocumentStatus(DocumentStatus.State.UNKNOWN, null, DocumentStatus.Rule.ACT, ends));
  }

  private static DocumentStatus inForce(EffectDate effect, List<Relation> acts, LocalDate day) {
    if (effect.from() == null) {
      return new DocumentStatus(
          DocumentStatus.State.UNKNOWN, null, DocumentStatus.Rule.NONE, List.of());
    }
    return new DocumentStatus(
        DocumentStatus.State.IN_FORCE,
        effect.from(),
        DocumentStatus.Rule.OWN_EFFECT,
        sorted(acts, act -> act.kind() == RelationKind.AMENDS && holds(act, day)));
  }

  private static List<Relation> sorted(List<Relation> acts, Predicate<Relation> filter) {
    return acts.stream().filter(filter).sorted(Comparator.comparing(Statuses::since)).toList();
  }

  private static DocumentStatus stated(
      DocumentStatus.State state, Relation act, List<Relation> reasons) {
    return new DocumentStatus(state, act.days().from(), DocumentStatus.Rule.ACT, reasons);
  }

  private static boolean holds(Relation act, LocalDate day) {
    LocalDate from = act.days().from();
    return from != null && !from.isAfter(day);
  }

  private static LocalDate since(Relation act) {
    LocalDate from = act.days().from();
    return from == null ? LocalDate.MAX : from;
  }
}
