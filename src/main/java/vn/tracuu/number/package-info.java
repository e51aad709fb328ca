/**
 * The numbers of Vietnamese documents, as they are written: {@code 18-NQ/TW}, {@code
 * 67/2022/TT-BTC}, {@code thong tu 12 2020 tt bldtbxh}.
 *
 * <p>{@link vn.tracuu.number.CitationReader} finds them in a text or a typed query and gives each
 * as a {@link vn.tracuu.number.Citation}: its place in the original, its parts, its canonical form.
 * {@link vn.tracuu.number.DocumentNumber#parse} reads a string that is one number. What the letters
 * mean is in data files beside this package; the rules are in {@code src/docs/numbers.md}.
 *
 * <p>It does not know which documents exist or are held, does not follow successors of an issuer,
 * puts a misread sign right only where known letters show it, and never decides between two
 * documents of one number: it ranks the readings and says why. It uses no pattern matching; the
 * work done around a digit is bounded, so reading is linear in the length of the text.
 */
@NullMarked
package vn.tracuu.number;

import org.jspecify.annotations.NullMarked;
