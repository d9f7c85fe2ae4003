@NullMarked
package dev.redraft.models;

import org.jspecify.annotations.NullMarked;
