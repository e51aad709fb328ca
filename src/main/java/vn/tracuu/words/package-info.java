/**
 * The sentences for people, in Vietnamese and English: the one place where codes and values of the
 * lower packages become words, for the pages, the API and the terminal. The words stand in {@code
 * texts_vi.properties} and {@code texts_en.properties}.
 *
 * <p>What articles say is never translated.
 */
@NullMarked
package vn.tracuu.words;

import org.jspecify.annotations.NullMarked;
