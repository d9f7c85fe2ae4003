@NullMarked
package dev.redraft.spark;

import org.jspecify.annotations.NullMarked;
