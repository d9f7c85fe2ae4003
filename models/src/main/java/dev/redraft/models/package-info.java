/**
 * Model folders, and ONNX Runtime.
 *
 * <p>{@link ModelBundle} is an opened folder: a tokenizer, a model for token ids, and decoders for
 * it. {@link OneGraph} and {@link TextToTextGraph} are single files that decode by themselves. All
 * of them, and what is built on them, may be closed while they are in use; {@link Lifetime} is what
 * makes that safe.
 *
 * <p>Inside, each kind of folder has a class that reads what there is to know of the model, a
 * {@code ModelDescription}, and opens the graphs, a {@code Network}. An {@code OnnxModel} is both,
 * self-tested; a {@code NetworkSession} is one source being decoded by it.
 */
@NullMarked
package dev.redraft.models;

import org.jspecify.annotations.NullMarked;
