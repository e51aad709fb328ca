package vn.tracuu.number;

import java.util.List;
import java.util.Set;

/**
 * A kind of document, as {@code NQ}, Nghị quyết.
 *
 * @param code the official letters; empty where the numbers of this type bear none (Luật)
 * @param name what the letters stand for
 * @param sphere who issues it
 * @param aliases other letters it is written with
 * @param words the words that name it in running text, folded, the full name first
 * @param traits what else the grammar must know of it
 */
public record DocumentType(
    String code,
    String name,
    Sphere sphere,
    List<String> aliases,
    List<String> words,
    Set<Trait> traits) {
  /** What the grammar must know of a type beyond its letters. */
  public enum Trait {
    /** A number of this type is whole without an issuer: {@code 147/SL}, {@code 01/2016/AL}. */
    BARE,
    /** Issued by several bodies together. */
    JOINT,
    /** Only the Government issues it, so letters without an issuer mean {@code CP}. */
    GOVERNMENT_ONLY,
    /**
     * Its name is an everyday word, too (quyết định, kế hoạch), so it names no short form alone.
     */
    EVERYDAY,
    /** Its letters mean nothing else in running text, so {@code 18 nq tw} is a number anywhere. */
    CLEAR,
    /** Letters stand before the number, {@code TCVN 6909:2001}. */
    STANDARD
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
