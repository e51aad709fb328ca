package vn.tracuu.engine;

import java.time.Instant;

/**
 * Which index an engine answers from.
 *
 * @param generation its name, new at every reindexing
 * @param articles how many articles it holds
 * @param built when it was finished
 */
public record IndexInfo(String generation, long articles, Instant built) {}
