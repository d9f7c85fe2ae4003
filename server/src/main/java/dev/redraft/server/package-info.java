/** Corrections over HTTP. */
@NullMarked
package dev.redraft.server;

import org.jspecify.annotations.NullMarked;
