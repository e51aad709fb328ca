package vn.tracuu.engine;

/**
 * What a build is to start from.
 *
 * @param full from nothing, whatever is there
 * @param fingerprint of everything that decides which articles a file gives; a build starts from
 *     nothing when the served generation was built under another one
 */
public record BuildStart(boolean full, String fingerprint) {}
