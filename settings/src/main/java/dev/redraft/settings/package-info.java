/**
 * What people say about how their texts are corrected: {@code .redraft.toml} and lists of words,
 * found and read.
 */
@NullMarked
package dev.redraft.settings;

import org.jspecify.annotations.NullMarked;
