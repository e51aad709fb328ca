/**
 * Vietnamese spelling: where a text's syllables are ({@link Segmenter}), the one canonical form of
 * each ({@link CanonicalForm}), what is left of it without marks ({@link Folding}), how the marks
 * that somebody typed agree with those of another syllable ({@link Marks}), and whether a word can
 * be a Vietnamese syllable at all ({@link Orthography}).
 *
 * <p>This package knows characters and syllables and nothing else: no document numbers, no pages,
 * no index. It depends on the JDK only, so that the same classes can run inside another search
 * engine's analysis plugin. It does not correct misprints, does not segment words of several
 * syllables, and never changes the text that is shown: offsets always point into the original. Text
 * from before Unicode is brought into it by {@code vn.tracuu.text.legacy}, before all else. The
 * rules, examples and figures: {@code src/docs/spelling.md}.
 */
@NullMarked
package vn.tracuu.text;

import org.jspecify.annotations.NullMarked;
