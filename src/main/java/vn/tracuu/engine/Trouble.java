package vn.tracuu.engine;

import java.time.Instant;

/**
 * Work in the background of a service that fails and is tried again.
 *
 * @param work what it is, in one word: a label of a metric
 * @param problem what it means to those who ask, in one sentence without the cause, which is logged
 * @param since when it failed first
 * @param failures how often it failed since it last succeeded
 */
public record Trouble(String work, String problem, Instant since, long failures) {}
