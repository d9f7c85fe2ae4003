@NullMarked
package dev.redraft.testdata;

import org.jspecify.annotations.NullMarked;
