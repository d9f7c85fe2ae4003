@org.jspecify.annotations.NullMarked
package dev.redraft.settings;
