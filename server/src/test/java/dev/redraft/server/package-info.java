@org.jspecify.annotations.NullMarked
package dev.redraft.server;
