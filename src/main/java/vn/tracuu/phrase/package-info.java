/**
 * Frequent phrases: how they are collected from a sample of a collection's articles, and how they
 * are kept in memory to be looked up by what they begin with.
 *
 * <p>Every engine brings the sample and the words, and keeps the outcome beside its index. Nothing
 * here reads or writes a disk, and nothing is asked of a log of queries.
 */
@NullMarked
package vn.tracuu.phrase;

import org.jspecify.annotations.NullMarked;
