package vn.tracuu.number;

/**
 * Whose papers bear the letters: it decides between {@code n-TYPE/ISSUER} and {@code
 * n/TYPE-ISSUER}.
 */
public enum Sphere {
  /** State bodies of any level: slash first. */
  STATE,
  /** Party bodies: hyphen first, slash second. */
  PARTY,
  /** Both use the letters, or bodies that follow either custom (councils, unions, companies). */
  BOTH
}
