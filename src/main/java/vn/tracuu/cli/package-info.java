/**
 * The commands, and the wiring of everything else: which engine stands behind the port, which
 * folder is the corpus.
 *
 * <p>One class a command; each reads its options, asks, prints, and gives an exit code ({@code
 * ExitCodes}). No rule of the search, of pages or of spelling is here.
 */
@NullMarked
package vn.tracuu.cli;

import org.jspecify.annotations.NullMarked;
