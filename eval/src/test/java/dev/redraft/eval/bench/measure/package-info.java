@org.jspecify.annotations.NullMarked
package dev.redraft.eval.bench.measure;
