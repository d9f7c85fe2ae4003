/** Makes what packages hold besides the libraries. */
@org.jspecify.annotations.NullMarked
package dev.redraft.dist;
