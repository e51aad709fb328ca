package vn.tracuu.number;

import java.util.List;

/**
 * A body that issues documents, as {@code BTC}, Bộ Tài chính.
 *
 * @param code the official letters
 * @param name what the letters stand for
 * @param sphere which order of separators its numbers have
 * @param level {@code central}, {@code ministry}, {@code local}, {@code department}, {@code any}
 * @param current whether it still exists under this name
 * @param successor the letters of the body that took over its work; empty if none or unknown
 * @param aliases other letters it is written with
 */
public record Issuer(
    String code,
    String name,
    Sphere sphere,
    String level,
    boolean current,
    String successor,
    List<String> aliases) {}
