/**
 * What the second stage scores: {@code FeatureExtractor} reads the {@code RankingFeature}s of an
 * article from its forward record, and {@code NumberFeatures} what the query's document numbers
 * add.
 *
 * <p>{@code RankingFeature} is the one place for weights that rank, and {@code FeatureScore} the
 * one place where features are added up.
 */
@NullMarked
package vn.tracuu.search.feature;

import org.jspecify.annotations.NullMarked;
