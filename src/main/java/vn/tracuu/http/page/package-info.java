/**
 * The pages for readers: what stands on each of them, in which words, and how it becomes HTML.
 *
 * <p>Values of the engine's port go in, a page's text comes out. A view is what a template shows,
 * one file for each kind of page; it decides nothing that a search engine should. Nothing here
 * knows HTTP, asks the engine, or trusts a title: everything is escaped, and then marked.
 */
@NullMarked
package vn.tracuu.http.page;

import org.jspecify.annotations.NullMarked;
