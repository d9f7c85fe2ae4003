@NullMarked
package dev.redraft.decoder;

import org.jspecify.annotations.NullMarked;
