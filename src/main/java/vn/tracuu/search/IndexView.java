package vn.tracuu.search;

import vn.tracuu.engine.IndexInfo;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Synonyms;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.NumberDictionary;
import vn.tracuu.suggest.Holdings;

/**
 * What is known of an index as a whole.
 *
 * @param info which generation of the index it is
 * @param statistics the figures of its terms, for one query
 * @param numbers the dictionary of its document numbers
 * @param holdings which words and pairs of words it has, for corrections
 * @param phrases its frequent phrases
 * @param synonyms the synonyms that queries are expanded by
 */
public record IndexView(
    IndexInfo info,
    IndexStatistics statistics,
    NumberDictionary numbers,
    Holdings holdings,
    Phrases phrases,
    Synonyms synonyms) {}
