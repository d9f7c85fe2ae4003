@NullMarked
package dev.redraft.cli;

import org.jspecify.annotations.NullMarked;
