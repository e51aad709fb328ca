/**
 * Vietnamese spelling: where a text's syllables are, the one canonical form of each, what is left
 * of it without marks, and how the marks that somebody typed agree with those of another syllable.
 *
 * <p>This package knows characters and syllables and nothing else: no document numbers, no pages,
 * no index. It depends on the JDK only, so that the same classes can run inside another search
 * engine's analysis plugin. It does not correct misprints, does not segment words of several
 * syllables, and never changes the text that is shown: offsets always point into the original.
 */
@NullMarked
package vn.tracuu.text;

import org.jspecify.annotations.NullMarked;
