/**
 * Corrections on Apache Spark.
 *
 * <p>{@link RedraftSpark} adds columns to a dataset and functions to SQL; {@link
 * RedraftTransformer} is the same as a stage of a pipeline; {@link RedraftJob} is what spark-submit
 * runs. {@link KindTable} and {@link SystemScores} sum up corpora and systems.
 *
 * <p>On the driver, {@code ShippedFolder} sends a model to the executors; there {@code
 * ExecutorCorrectors} opens it once for a process, {@code TextCorrector} corrects batches of texts,
 * and {@code ResultColumns} makes columns of what came of them.
 */
@NullMarked
package dev.redraft.spark;

import org.jspecify.annotations.NullMarked;
