package vn.tracuu.engine;

/**
 * A document number and how often the collection has it.
 *
 * @param number canonical
 * @param bearing how many articles bear it
 * @param citing how many articles cite it
 */
public record NumberCount(String number, long bearing, long citing) {}
