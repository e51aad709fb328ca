package vn.tracuu.engine;

/**
 * What may have been meant instead of what was typed.
 *
 * @param query to be searched for instead, whole; numbers in it are as typed
 * @param articles how many articles match it
 */
public record Correction(String query, long articles) {}
